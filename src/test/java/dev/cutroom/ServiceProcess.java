package dev.cutroom;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program, started as a user would start it, on loopback ports of its own. */
public final class ServiceProcess {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    /** A start takes two seconds; on a machine that does much else, far longer. */
    private static final Duration READY = Duration.ofMinutes(4);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;

    private ServiceProcess(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts it without waiting. @param options such as {@code -Dcutroom.jobs.lease=5s} */
    public static ServiceProcess launch(Path data, String... options) throws IOException {
        return launch(List.of(), data, List.of(options));
    }

    /** Starts it by a command that becomes it, and waits until it is ready. */
    public static ServiceProcess startBy(List<String> starter, Path data, String... options) throws IOException {
        ServiceProcess service = launch(starter, data, List.of(options));
        await("readiness").atMost(READY).until(service::isReady);
        return service;
    }

    private static ServiceProcess launch(List<String> starter, Path data, List<String> options) throws IOException {
        int[] ports = freePorts();
        Path log = Files.createTempFile(Path.of("target"), "service", ".log");
        List<String> command = new ArrayList<>(starter);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dcutroom.data-dir=" + data,
                "-Dquarkus.http.port=" + ports[0],
                "-Dquarkus.management.port=" + ports[1],
                "-jar",
                JAR.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServiceProcess(process, log, ports[0], ports[1]);
    }

    /** Starts it and waits until it is ready. */
    public static ServiceProcess start(Path data, String... options) throws IOException {
        return startBy(List.of(), data, options);
    }

    private static int[] freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket one = new ServerSocket(0, 1, loopback);
                ServerSocket other = new ServerSocket(0, 1, loopback)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        }
    }

    private boolean isReady() throws Exception {
        if (!process.isAlive()) {
            throw new AssertionError("the service ended before it was ready: " + log());
        }
        try {
            URI ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public JsonNode get(String path) throws Exception {
        return send(request(path).GET());
    }

    public JsonNode post(String path, String json) throws Exception {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public JsonNode put(String path, Path file) throws Exception {
        return send(request(path).PUT(BodyPublishers.ofFile(file)));
    }

    /** The job, once it has ended; after ten minutes as it is then. */
    public JsonNode ended(String job) throws Exception {
        JsonNode state = get("/jobs/" + job + "?wait=60");
        for (int minutes = 1; minutes < 10 && state.get("completed_at").isNull(); minutes++) {
            state = get("/jobs/" + job + "?wait=60");
        }
        return state;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path));
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** A video of that many seconds that keeps an encoder busy; made by the ffmpeg that the program finds. */
    public Path makeSample(Path file, int seconds) throws Exception {
        List<String> command = List.of(
                ffmpeg(),
                "-v",
                "error",
                "-nostdin",
                "-y",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1280x720:r=30:d=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=300:r=48000:d=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-g",
                "300",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                file.toString());
        Process made = new ProcessBuilder(command).inheritIO().start();
        if (made.waitFor() != 0) {
            throw new AssertionError("no sample could be made");
        }
        return file;
    }

    private static String ffmpeg() throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "doctor");
        Process doctor = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcutroom.data-dir=" + data.toAbsolutePath(),
                        "-jar",
                        JAR.toString(),
                        "doctor",
                        "--ffmpeg")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(doctor.getInputStream().readAllBytes()).strip();
    }

    /** The file as the service sees it, which may have mounted a disk of its own. */
    public Path seen(Path path) {
        return Path.of("/proc", String.valueOf(process.pid()), "root")
                .resolve(Path.of("/").relativize(path.toAbsolutePath()));
    }

    /** Living ffmpegs below the service. */
    public List<ProcessHandle> tools() {
        return process.descendants()
                .filter(child -> child.info().command().orElse("").contains("ffmpeg"))
                .toList();
    }

    /** SIGKILL to the service; its tools live on. */
    public void killAlone() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGKILL to the service and its tools. */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** SIGTERM; false when it did not end in time. */
    public boolean stop(Duration most) throws InterruptedException {
        process.destroy();
        return awaitEnd(most);
    }

    public boolean awaitEnd(Duration most) throws InterruptedException {
        return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    public String log() throws IOException {
        return Files.readString(log);
    }
}
