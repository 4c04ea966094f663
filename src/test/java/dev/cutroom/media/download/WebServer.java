package dev.cutroom.media.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A web server on loopback that does exactly what its script says, right or wrong, and closes each connection after one answer. */
public final class WebServer implements AutoCloseable {

    /** Answers one request with bytes of any kind. */
    public interface Script {
        void answer(Request request, OutputStream out) throws Exception;
    }

    /** @param fields by lower-case name */
    public record Request(String target, Map<String, String> fields) {

        public String field(String name) {
            return fields.get(name);
        }

        /** The first byte that is asked for; 0 without a range. */
        public int from() {
            String range = fields.getOrDefault("range", "bytes=0-");
            return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        }
    }

    private final ServerSocket listener;
    private final Script script;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Exception> failures = new CopyOnWriteArrayList<>();

    public WebServer(Script script) {
        this(ServerSocketFactory.getDefault(), script);
    }

    WebServer(ServerSocketFactory sockets, Script script) {
        this.script = script;
        try {
            listener = sockets.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listener.accept();
                daemon(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            Request request = read(connection);
            requests.add(request);
            script.answer(request, connection.getOutputStream());
            connection.getOutputStream().flush();
            connection.shutdownOutput();
        } catch (Exception e) {
            failures.add(e);
        }
    }

    private static Request read(Socket connection) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
        String target = in.readLine().split(" ")[1];
        Map<String, String> fields = new TreeMap<>();
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Request(target, fields);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "test-web-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Writes the head of an answer; each field is a line such as {@code ETag: "1"}. */
    public static void head(OutputStream out, String status, String... fields) throws IOException {
        String lines = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        out.write(("HTTP/1.1 " + status + "\r\n" + lines + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Answers with these bytes, or the part of them that is asked for. */
    public static void file(Request request, OutputStream out, byte[] bytes, String... fields) throws IOException {
        int from = request.from();
        if (from > 0) {
            String range = "Content-Range: bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length;
            head(out, "206 Partial", and(fields, range, "Content-Length: " + (bytes.length - from)));
        } else {
            head(out, "200 OK", and(fields, "Content-Length: " + bytes.length));
        }
        out.write(bytes, from, bytes.length - from);
    }

    /** The same, but the connection breaks after so many bytes. */
    public static void broken(Request request, OutputStream out, byte[] bytes, int after, String... fields)
            throws IOException {
        head(out, "200 OK", and(fields, "Content-Length: " + bytes.length));
        out.write(bytes, 0, after);
    }

    private static String[] and(String[] fields, String... more) {
        return java.util.stream.Stream.concat(java.util.Arrays.stream(fields), java.util.Arrays.stream(more))
                .toArray(String[]::new);
    }

    public String url(String target) {
        return "http://127.0.0.1:" + port() + target;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public List<Request> requests() {
        return requests;
    }

    /** What stopped scripts in the middle, such as a client that is gone. */
    List<Exception> failures() {
        return failures;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
