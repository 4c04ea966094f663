package dev.cutroom.media.whisper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ModelDownloadTest {
    private static final String NAME = "ggml-test.bin";

    @TempDir
    Path directory;

    private final byte[] model = new byte[200_000];
    private final List<String> ranges = new ArrayList<>();
    private HttpServer server;
    private int breakOffAfter = Integer.MAX_VALUE;

    @BeforeEach
    void serve() throws IOException {
        new Random(1).nextBytes(model);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/models/" + NAME, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aModelIsDownloadedWhole() throws Exception {
        List<Double> parts = new ArrayList<>();

        Path file = download(sha256(model)).run(parts::add);

        assertEquals(directory.resolve(NAME), file);
        assertArrayEquals(model, Files.readAllBytes(file));
        assertEquals(1.0, parts.get(parts.size() - 1));
        assertFalse(Files.exists(directory.resolve(NAME + ".part")));
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() throws Exception {
        breakOffAfter = 50_000;
        assertThrows(IOException.class, () -> download(sha256(model)).run(part -> {}));
        long have = Files.size(directory.resolve(NAME + ".part"));
        breakOffAfter = Integer.MAX_VALUE;

        Path file = download(sha256(model)).run(part -> {});

        assertArrayEquals(model, Files.readAllBytes(file));
        assertTrue(have > 0);
        assertEquals("bytes=" + have + "-", ranges.get(1));
    }

    @Test
    void aFileWithAnotherHashIsNotKept() throws Exception {
        IOException refused =
                assertThrows(IOException.class, () -> download("0".repeat(64)).run(part -> {}));

        assertTrue(refused.getMessage().contains("hash"), refused.getMessage());
        try (var left = Files.list(directory)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void whatTheServerDoesNotHaveIsAFailure() {
        URI elsewhere = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/nothing/");

        IOException refused = assertThrows(
                IOException.class,
                () -> new ModelDownload(elsewhere, directory, new Published(NAME, 1, "")).run(part -> {}));

        assertTrue(refused.getMessage().contains("404"), refused.getMessage());
    }

    private ModelDownload download(String sha256) {
        URI here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/models");
        return new ModelDownload(here, directory, new Published(NAME, model.length, sha256));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        ranges.add(range);
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (range != null) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (model.length - 1) + "/" + model.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, model.length - from);
        int to = Math.min(model.length, from + Math.min(breakOffAfter, model.length));
        exchange.getResponseBody().write(Arrays.copyOfRange(model, from, to));
        exchange.close();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
