package dev.cutroom.media.whisper;

import dev.cutroom.media.process.Activity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.DoubleConsumer;

/**
 * Downloads a published model into the folder of models, in as many tries as it takes.
 *
 * <p>The address is the operator's own setting and may well be inside, so that the rules for what users ask to be downloaded do
 * not hold here; the pinned hash does.
 */
final class ModelDownload {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int BLOCK = 1 << 16;

    /** Bytes of the disk that a download leaves. */
    private static final long SPARED = 512L << 20;

    private final URI from;
    private final Path directory;
    private final Published model;

    ModelDownload(URI from, Path directory, Published model) {
        this.from = from;
        this.directory = directory;
        this.model = model;
    }

    /**
     * What an earlier try has left is gone on with.
     *
     * @param progress is told what part is there, 0 to 1
     * @return the file, whole and of the pinned hash
     * @throws InterruptedIOException when the thread was interrupted
     * @throws IOException when it cannot be had now
     */
    Path run(DoubleConsumer progress) throws IOException {
        Files.createDirectories(directory);
        Path part = directory.resolve(model.name() + ".part");
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have < model.bytes()) {
            requireRoom(model.bytes() - have);
            fetch(part, have, progress);
        }
        if (!sha256(part).equals(model.sha256())) {
            Files.delete(part);
            throw new IOException(model.name() + " does not have the hash that it was published with");
        }
        Path whole = directory.resolve(model.name());
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        return whole;
    }

    /** The database mostly lies on the same disk, and must be able to write. */
    private void requireRoom(long bytes) throws IOException {
        if (Files.getFileStore(directory).getUsableSpace() < bytes + SPARED) {
            throw new IOException("there is too little space for " + model.name());
        }
    }

    private void fetch(Path part, long have, DoubleConsumer progress) throws IOException {
        HttpResponse<InputStream> answer = ask(have);
        try (InputStream in = answer.body()) {
            boolean goesOn = answer.statusCode() == 206 && begins(answer, have);
            if (!goesOn && answer.statusCode() != 200) {
                throw new IOException("the server of models answered " + answer.statusCode());
            }
            long at = goesOn ? have : 0;
            StandardOpenOption how = goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
            try (OutputStream out =
                    Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how)) {
                copy(in, out, at, progress);
            }
        }
        if (Files.size(part) < model.bytes()) {
            throw new IOException("the connection broke off");
        }
    }

    private HttpResponse<InputStream> ask(long have) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(from.toString().replaceAll("/+$", "") + "/" + model.name()))
                .timeout(ANSWER);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static boolean begins(HttpResponse<?> answer, long at) {
        return answer.headers()
                .firstValue("Content-Range")
                .filter(range -> range.startsWith("bytes " + at + "-"))
                .isPresent();
    }

    private void copy(InputStream in, OutputStream out, long at, DoubleConsumer progress) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            at += n;
            if (at > model.bytes()) {
                throw new IOException(model.name() + " is longer than it was published");
            }
            out.write(block, 0, n);
            Activity.sign();
            progress.accept((double) at / model.bytes());
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] block = new byte[BLOCK];
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                while (in.read(block) >= 0) {
                    Activity.sign();
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
