package dev.cutroom.media.download;

import static dev.cutroom.media.download.WebServer.broken;
import static dev.cutroom.media.download.WebServer.file;
import static dev.cutroom.media.download.WebServer.head;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaProblem;
import io.vertx.core.Vertx;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloaderTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);
    private static final byte[] FILM = film(200_000);
    private static final String TAG = "ETag: \"v1\"";

    private static Vertx vertx;

    @TempDir
    Path folder;

    private final KnownNames names = new KnownNames();
    private final Watch watch = new Watch();
    private LoopbackConnector connector;
    private WebServer server;

    /** Remembers what it is told. */
    private static final class Watch implements DownloadWatch {
        private final List<Long> bytes = new ArrayList<>();
        private long total;
        private boolean room = true;
        private volatile int signs;

        @Override
        public void alive() {
            signs++;
        }

        @Override
        public void at(long come, long of) {
            bytes.add(come);
            total = of;
            signs++;
        }

        @Override
        public boolean hasRoomFor(long more) {
            return room;
        }
    }

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private static byte[] film(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private void serve(WebServer.Script script) {
        server = new WebServer(script);
    }

    private Downloaded fetch(Settings settings, String url) throws InterruptedException {
        connector = new LoopbackConnector(new VertxConnector(vertx, settings));
        return new Downloader(names, connector, settings, NOON).fetch(MediaUrl.of(url), folder, watch);
    }

    private Downloaded fetch(String url) throws InterruptedException {
        return fetch(Settings.allowing("127.0.0.0/8"), url);
    }

    private DownloadFailure failure(Settings settings, String url) {
        return assertThrows(DownloadFailure.class, () -> fetch(settings, url));
    }

    private DownloadFailure failure(String url) {
        return failure(Settings.allowing("127.0.0.0/8"), url);
    }

    private static void assertFilm(Downloaded come) throws Exception {
        assertArrayEquals(FILM, Files.readAllBytes(come.file()));
        assertEquals(FILM.length, come.size());
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(FILM)), come.sha256());
    }

    /** Another download into the same folder. */
    private void forget() throws Exception {
        Files.delete(folder.resolve("bytes"));
        Files.delete(folder.resolve("origin"));
    }

    @Test
    void aFileComesWholeAndHashed() throws Exception {
        serve((request, out) -> file(request, out, FILM));
        assertFilm(fetch(server.url("/film.mp4?x=1")));
        WebServer.Request asked = server.requests().get(0);
        assertEquals("/film.mp4?x=1", asked.target());
        assertEquals("127.0.0.1:" + server.port(), asked.field("host"));
        assertEquals("identity", asked.field("accept-encoding"));
        assertNull(asked.field("range"));
        assertEquals(FILM.length, watch.total);
        assertEquals(FILM.length, watch.bytes.get(watch.bytes.size() - 1));
    }

    @Test
    void aFileOfUnknownLengthComesWholeToo() throws Exception {
        serve((request, out) -> {
            head(out, "200 OK", "Transfer-Encoding: chunked");
            for (int at = 0; at < FILM.length; at += 50_000) {
                out.write("C350\r\n".getBytes());
                out.write(FILM, at, 50_000);
                out.write("\r\n".getBytes());
            }
            out.write("0\r\n\r\n".getBytes());
        });
        assertFilm(fetch(server.url("/")));
        assertEquals(-1, watch.total);
    }

    @Test
    void aBrokenConnectionIsTakenUpWhereItBroke() throws Exception {
        serve((request, out) -> {
            switch (server.requests().size()) {
                case 1 -> broken(request, out, FILM, 80_000, TAG);
                default -> file(request, out, FILM, TAG);
            }
        });
        DownloadFailure failure = failure(server.url("/"));
        assertEquals(MediaProblem.DOWNLOAD_FAILED, failure.problem());
        assertFalse(failure.permanent());
        assertFilm(fetch(server.url("/")));
        WebServer.Request again = server.requests().get(1);
        assertTrue(again.from() > 0 && again.from() <= 80_000, again.field("range"));
        assertEquals("\"v1\"", again.field("if-range"));
    }

    @Test
    void anOldDateOfChangeIsAsGoodAsATag() throws Exception {
        String changed = "Last-Modified: Fri, 30 Jan 2026 12:00:00 GMT";
        serve((request, out) -> {
            switch (server.requests().size()) {
                case 1 -> broken(request, out, FILM, 80_000, changed, "Date: Sat, 31 Jan 2026 12:00:00 GMT");
                default -> file(request, out, FILM, changed);
            }
        });
        failure(server.url("/"));
        assertFilm(fetch(server.url("/")));
        assertEquals("Fri, 30 Jan 2026 12:00:00 GMT", server.requests().get(1).field("if-range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-None: 1", "ETag: W/\"v1\"", "Last-Modified: Sat, 31 Jan 2026 11:59:58 GMT"})
    void withoutAStrongSignOfTheVersionItBeginsAgain(String sign) throws Exception {
        serve((request, out) -> {
            switch (server.requests().size()) {
                case 1 -> broken(request, out, FILM, 80_000, sign, "Date: Sat, 31 Jan 2026 12:00:00 GMT");
                default -> file(request, out, FILM, sign);
            }
        });
        failure(server.url("/"));
        assertFilm(fetch(server.url("/")));
        assertNull(server.requests().get(1).field("range"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ETag: \"v2\"|bytes 80000-199999/200000",
                "ETag: \"v1\"|bytes 0-199999/200000",
                "ETag: \"v1\"|bytes 79999-199999/200000",
                "ETag: \"v1\"|bytes 80000-199999/*",
                "ETag: \"v1\"|bytes 80000-299999/300000",
                "ETag: \"v1\"|nonsense"
            })
    void anAnswerThatIsNotTheRestOfTheSameBeginsAgain(String lie) throws Exception {
        serve((request, out) -> {
            switch (server.requests().size()) {
                case 1 -> broken(request, out, FILM, 80_000, TAG);
                case 2 -> {
                    String[] parts = lie.split("\\|");
                    head(out, "206 Partial", parts[0], "Content-Range: " + parts[1], "Content-Length: 120000");
                    out.write(new byte[120_000]);
                }
                default -> file(request, out, FILM, TAG);
            }
        });
        failure(server.url("/"));
        assertFilm(fetch(server.url("/")));
        assertNull(server.requests().get(2).field("range"));
    }

    @Test
    void aServerThatIgnoresTheRangeIsReadFromTheStart() throws Exception {
        byte[] other = film(70_000);
        serve((request, out) -> {
            switch (server.requests().size()) {
                case 1 -> broken(request, out, other, 60_000, TAG);
                default -> {
                    head(out, "200 OK", "ETag: \"v2\"", "Content-Length: " + FILM.length);
                    out.write(FILM);
                }
            }
        });
        failure(server.url("/"));
        assertFilm(fetch(server.url("/")));
    }

    @Test
    void aRangeThatIsRefusedIsAskedForAnew() throws Exception {
        serve((request, out) -> {
            switch (server.requests().size()) {
                case 1 -> broken(request, out, FILM, 80_000, TAG);
                case 2 -> head(out, "416 No", "Content-Range: bytes */7", "Content-Length: 0");
                default -> file(request, out, FILM, TAG);
            }
        });
        failure(server.url("/"));
        assertFilm(fetch(server.url("/")));
    }

    @Test
    void aServerThatGivesPartsIsAskedUntilAllAreThere() throws Exception {
        serve((request, out) -> {
            if (request.from() == 0) {
                broken(request, out, FILM, 10_000, TAG);
                return;
            }
            int end = Math.min(FILM.length, request.from() + 50_000);
            head(
                    out,
                    "206 Partial",
                    TAG,
                    "Content-Range: bytes " + request.from() + "-" + (end - 1) + "/" + FILM.length,
                    "Content-Length: " + (end - request.from()));
            out.write(FILM, request.from(), end - request.from());
        });
        failure(server.url("/"));
        assertFilm(fetch(server.url("/")));
    }

    @Test
    void whatHasComeWholeIsNotFetchedAgain() throws Exception {
        serve((request, out) -> file(request, out, FILM, "Content-Disposition: attachment; filename=\"take.mp4\""));
        fetch(server.url("/"));
        Downloaded again = fetch(server.url("/"));
        assertFilm(again);
        assertEquals(Optional.of("take.mp4"), again.filename());
        assertEquals(1, server.requests().size());
    }

    @Test
    void bytesThatWereNeverNotedAreNotTrusted() throws Exception {
        serve((request, out) -> {
            switch (server.requests().size()) {
                case 1 -> broken(request, out, FILM, 80_000, TAG);
                default -> file(request, out, FILM, TAG);
            }
        });
        failure(server.url("/"));
        // As a power cut leaves it: longer than what was forced to disk, with a hole at the end.
        Files.write(folder.resolve("bytes"), new byte[9000], java.nio.file.StandardOpenOption.APPEND);
        assertFilm(fetch(server.url("/")));
    }

    @Test
    void aNoteThatCannotBeReadCostsOnlyTheBytes() throws Exception {
        serve((request, out) -> file(request, out, FILM, TAG));
        Files.writeString(folder.resolve("origin"), "total=many\nkept=\\u12\n");
        Files.write(folder.resolve("bytes"), new byte[10]);
        assertFilm(fetch(server.url("/")));
    }

    @Test
    void redirectsAreFollowedUpToFive() throws Exception {
        serve((request, out) -> {
            int left = Integer.parseInt(request.target().substring(1));
            if (left == 0) {
                file(request, out, FILM);
            } else {
                head(out, "302 Found", "Location: " + (left - 1), "Content-Length: 2");
                out.write("no".getBytes());
            }
        });
        assertFilm(fetch(server.url("/5")));
        forget();
        assertEquals(MediaProblem.BAD_REDIRECT, failure(server.url("/6")).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "http://u:p@127.0.0.1/",
                "http://2130706433/",
                "http://"
            })
    void redirectsOutOfTheWebEnd(String location) {
        serve((request, out) -> head(out, "302 Found", "Location: " + location, "Content-Length: 0"));
        DownloadFailure failure = failure(server.url("/"));
        assertEquals(MediaProblem.BAD_REDIRECT, failure.problem());
        assertTrue(failure.permanent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://[::1]/",
                "http://127.0.0.2/",
                "http://[::ffff:10.0.0.1]/",
                "//192.168.0.1/"
            })
    void aRedirectToAnAddressThatIsNotOpenedIsNotFollowed(String location) {
        serve((request, out) -> head(out, "302 Found", "Location: " + location, "Content-Length: 0"));
        assertEquals(
                MediaProblem.BLOCKED_ADDRESS,
                failure(Settings.allowing("127.0.0.1/32"), server.url("/")).problem());
        assertEquals(List.of(KnownNames.address("127.0.0.1")), connector.asked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://LOCALHOST./",
                "http://a.localhost/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/",
                "http://[fd00:ec2::254]/",
                "http://internal.example/"
            })
    void nothingIsConnectedToUnlessItIsPublicOrOpened(String url) {
        names.put("internal.example", "10.0.0.7,fe80::1,192.168.1.1");
        assertEquals(
                MediaProblem.BLOCKED_ADDRESS, failure(Settings.allowing(), url).problem());
        assertEquals(List.of(), connector.asked());
    }

    @Test
    void aNameIsLookedUpOnceAndTheCheckedAddressIsConnectedTo() throws Exception {
        serve((request, out) -> file(request, out, FILM));
        names.put("rebinding.example", "127.0.0.1", "10.0.0.1");
        assertFilm(fetch("http://rebinding.example:" + server.port() + "/"));
        assertEquals(List.of(KnownNames.address("127.0.0.1")), connector.asked());
        assertEquals(
                "rebinding.example:" + server.port(), server.requests().get(0).field("host"));
    }

    @Test
    void aNameThatTurnsInwardBetweenRedirectsIsCaught() {
        serve((request, out) -> head(
                out,
                "302 Found",
                "Location: http://rebinding.example:" + server.port() + "/again",
                "Content-Length: 0"));
        names.put("rebinding.example", "127.0.0.1", "10.0.0.1");
        DownloadFailure failure = failure("http://rebinding.example:" + server.port() + "/");
        assertEquals(MediaProblem.BLOCKED_ADDRESS, failure.problem());
        assertFalse(failure.getMessage().contains("10.0.0.1"), failure.getMessage());
    }

    @Test
    void ofSeveralAddressesOnlyTheAdmittedAreTried() throws Exception {
        serve((request, out) -> file(request, out, FILM));
        names.put("mixed.example", "10.0.0.1,127.0.0.1,192.168.0.1");
        assertFilm(fetch("http://mixed.example:" + server.port() + "/"));
        assertEquals(List.of(KnownNames.address("127.0.0.1")), connector.asked());
    }

    @Test
    void anAddressThatCannotBeReachedGivesWayToTheNext() throws Exception {
        serve((request, out) -> file(request, out, FILM));
        // Nobody listens on that port of 127.0.0.9.
        names.put("two.example", "127.0.0.9,127.0.0.1");
        assertFilm(fetch("http://two.example:" + server.port() + "/"));
        assertEquals(2, connector.asked().size());
    }

    @Test
    void aHostOfTheListIsOpenWhereverItIs() throws Exception {
        serve((request, out) -> file(request, out, FILM));
        names.put("media.lan", "127.0.0.1");
        assertFilm(fetch(Settings.allowing("media.lan"), "http://media.lan:" + server.port() + "/"));
        forget();
        assertEquals(
                MediaProblem.BLOCKED_ADDRESS,
                failure(Settings.allowing("media.lan"), server.url("/")).problem());
    }

    @Test
    void aHostThatIsNotFoundMayBeFoundLater() {
        DownloadFailure failure = failure("http://nowhere.example/");
        assertEquals(MediaProblem.DOWNLOAD_FAILED, failure.problem());
        assertFalse(failure.permanent());
    }

    @ParameterizedTest
    @CsvSource({
        "401, AUTH_REQUIRED, true",
        "403, AUTH_REQUIRED, true",
        "404, REMOVED, true",
        "410, REMOVED, true",
        "451, GEO_BLOCKED, true",
        "429, RATE_LIMITED, false",
        "400, DOWNLOAD_REFUSED, true",
        "418, DOWNLOAD_REFUSED, true",
        "416, DOWNLOAD_REFUSED, true",
        "204, DOWNLOAD_REFUSED, true",
        "206, DOWNLOAD_REFUSED, true",
        "304, DOWNLOAD_REFUSED, true",
        "408, DOWNLOAD_FAILED, false",
        "425, DOWNLOAD_FAILED, false",
        "500, DOWNLOAD_FAILED, false",
        "503, DOWNLOAD_FAILED, false"
    })
    void everyStatusHasItsMeaning(int status, MediaProblem problem, boolean permanent) {
        serve((request, out) -> {
            head(out, status + " Said", status == 204 || status == 304 ? "X: 1" : "Content-Length: 6");
            out.write(status == 204 || status == 304 ? new byte[0] : "secret".getBytes());
        });
        DownloadFailure failure = failure(server.url("/"));
        assertEquals(problem, failure.problem());
        assertEquals(permanent, failure.permanent());
        assertFalse(failure.getMessage().contains("secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|7",
                "Sat, 31 Jan 2026 12:01:00 GMT|60",
                "Sat, 31 Jan 2026 11:00:00 GMT|0",
                "999999999|86400",
                "99999999999999999999|0",
                "-3|0",
                "soon|0"
            })
    void theWishToBeLeftAloneIsHeard(String wish, long seconds) {
        serve((request, out) -> head(out, "429 Slow", "Retry-After: " + wish, "Content-Length: 0"));
        assertEquals(Duration.ofSeconds(seconds), failure(server.url("/")).notBefore());
    }

    @Test
    void aLengthAboveTheLimitIsRefusedBeforeItComes() {
        serve((request, out) -> {
            head(out, "200 OK", "Content-Length: 5497558138880");
            out.write(new byte[1000]);
            new CountDownLatch(1).await(10, TimeUnit.SECONDS);
        });
        assertEquals(MediaProblem.TOO_LARGE, failure(server.url("/")).problem());
    }

    @Test
    void aBodyWithoutEndStopsAtTheLimit() throws Exception {
        serve((request, out) -> {
            head(out, "200 OK", "Transfer-Encoding: chunked");
            while (true) {
                out.write("10000\r\n".getBytes());
                out.write(new byte[0x10000]);
                out.write("\r\n".getBytes());
            }
        });
        DownloadFailure failure = failure(Settings.allowing("127.0.0.0/8").most(3 << 20), server.url("/"));
        assertEquals(MediaProblem.TOO_LARGE, failure.problem());
        assertTrue(Files.size(folder.resolve("bytes")) <= 3 << 20);
        await("the server to lose its client").until(() -> !server.failures().isEmpty());
    }

    @Test
    void aFullDiskIsNotFilledFurther() {
        serve((request, out) -> file(request, out, FILM));
        watch.room = false;
        DownloadFailure failure = failure(server.url("/"));
        assertEquals(MediaProblem.NO_SPACE, failure.problem());
        assertFalse(failure.permanent());
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        serve((request, out) -> head(out, "200 OK", "Content-Length: 0"));
        assertEquals(MediaProblem.EMPTY_FILE, failure(server.url("/")).problem());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!doctype html><html><body>no", "\n <HTML lang=en>", "<!-- x --><p>", "\u00ef\u00bb\u00bf<head>"
            })
    void aPageIsNoMediaWhateverItIsCalled(String page) {
        serve((request, out) -> {
            byte[] bytes = page.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            head(out, "200 OK", "Content-Type: video/mp4", "Content-Length: " + bytes.length);
            out.write(bytes);
        });
        assertEquals(MediaProblem.NOT_MEDIA, failure(server.url("/")).problem());
    }

    @Test
    void aPageWithoutEndIsLeftAtOnce() throws Exception {
        serve((request, out) -> {
            head(out, "200 OK", "Content-Length: 100000000");
            out.write(("<!doctype html>" + " ".repeat(1000)).getBytes());
            new CountDownLatch(1).await(10, TimeUnit.SECONDS);
        });
        assertEquals(MediaProblem.NOT_MEDIA, failure(server.url("/")).problem());
    }

    @Test
    void aFileThatIsCalledAPageComesAllTheSame() throws Exception {
        serve((request, out) -> file(request, out, FILM, "Content-Type: text/html", "Content-Encoding: gzip"));
        assertFilm(fetch(server.url("/")));
    }

    @Test
    void aFileThatWasCompressedUnaskedIsNoMedia() {
        serve((request, out) -> {
            head(out, "200 OK", "Content-Encoding: gzip", "Content-Length: 4");
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 0});
        });
        assertEquals(MediaProblem.NOT_MEDIA, failure(server.url("/")).problem());
    }

    @Test
    void aSilentServerIsLeft() {
        serve((request, out) -> {
            head(out, "200 OK", TAG, "Content-Length: 100");
            out.write(1);
            out.flush();
            new CountDownLatch(1).await(10, TimeUnit.SECONDS);
        });
        Settings hasty = Settings.allowing("127.0.0.0/8").readTimeout(Duration.ofMillis(200));
        assertEquals(
                MediaProblem.DOWNLOAD_TIMEOUT, failure(hasty, server.url("/")).problem());
    }

    @Test
    void aServerThatNeverAnswersIsLeft() throws Exception {
        serve((request, out) -> new CountDownLatch(1).await(10, TimeUnit.SECONDS));
        Settings hasty = Settings.allowing("127.0.0.1")
                .readTimeout(Duration.ofMillis(200))
                .connectTimeout(Duration.ofMillis(300));
        assertEquals(
                MediaProblem.DOWNLOAD_TIMEOUT, failure(hasty, server.url("/")).problem());
    }

    @Test
    void anAttemptHasATimeLimit() {
        serve(DownloaderTest::drip);
        Settings brief = Settings.allowing("127.0.0.0/8").limit(Duration.ofMillis(300));
        DownloadFailure failure = failure(brief, server.url("/"));
        assertEquals(MediaProblem.DOWNLOAD_TIMEOUT, failure.problem());
        assertFalse(failure.permanent());
    }

    private static void drip(WebServer.Request request, OutputStream out) throws Exception {
        head(out, "200 OK", TAG, "Content-Length: 100000");
        for (int i = 0; i < 2000; i++) {
            out.write(FILM[i]);
            out.flush();
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void anInterruptEndsADripAndKeepsWhatHasCome() throws Exception {
        serve((request, out) -> {
            if (request.from() == 0) {
                drip(request, out);
            } else {
                byte[] all = java.util.Arrays.copyOf(FILM, 100_000);
                file(request, out, all, TAG);
            }
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread job = new Thread(() -> {
            try {
                fetch(server.url("/"));
            } catch (Throwable e) {
                end.set(e);
            }
        });
        job.start();
        await("some bytes").until(() -> watch.signs > 3);
        job.interrupt();
        job.join(2000);
        assertFalse(job.isAlive());
        assertTrue(end.get() instanceof InterruptedException, () -> String.valueOf(end.get()));
        await("the server to lose its client").until(() -> !server.failures().isEmpty());
        assertEquals(100_000, fetch(server.url("/")).size());
        assertTrue(server.requests().get(1).from() > 0);
    }
}
