import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows Cutroom at work on one video, through its REST API. Run it by {@code bin/demo [video]}. */
public class Demo {

    private static final Path OUTPUT = Path.of("demo-output");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String... args) {
        try {
            run(args);
        } catch (Exception e) {
            System.err.println("The demo failed: " + (e instanceof Failure ? e.getMessage() : e.toString()));
            System.exit(1);
        }
    }

    private static void run(String... args) throws Exception {
        Files.createDirectories(OUTPUT);
        Path data = Files.createTempDirectory("cutroom-demo-");
        Command command = Command.fromEnvironment(data);
        Ffmpeg ffmpeg = new Ffmpeg(command.lineOf("doctor", "--ffmpeg"));
        Path video = args.length > 0 ? existing(Path.of(args[0])) : ffmpeg.makeSample(OUTPUT.resolve("sample.mp4"));
        try (Service service = Service.start(command, data, OUTPUT.resolve("service.log"))) {
            Show show = new Show(service.awaitReady());
            show.upload(video);
            show.caption();
            show.trim();
            show.split();
            show.burn();
            show.poster();
            show.table.print();
        }
    }

    private static Path existing(Path video) {
        if (!Files.isRegularFile(video)) {
            throw new Failure("there is no file " + video);
        }
        return video;
    }

    /** Something went wrong, in words for the person who runs the demo. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }

    /** What the demo does with one video. */
    static final class Show {
        private static final Map<String, Object> NAME =
                Map.of("term", "Cutroom", "variants", List.of("cut room", "cut-room"));
        final Table table = new Table();
        private final Api api;
        private String project;
        private Map<String, Object> source;
        private String caption;
        private String clip;

        Show(Api api) {
            this.api = api;
        }

        void upload(Path file) throws Exception {
            project = Json.text(api.post("/projects", Map.of("name", "Demo")), "id");
            OUT.println("Uploading " + file);
            long start = System.nanoTime();
            Map<String, Object> accepted = api.upload(project, file);
            new Jobs(api).follow(Json.text(Json.object(accepted, "job"), "id"), "upload");
            source = api.get("/videos/" + Json.text(Json.object(accepted, "video"), "id"));
            table.add("source", source, secondsSince(start), file);
        }

        /** All are submitted before the first is awaited, so that the workers do them side by side. */
        void trim() throws Exception {
            double length = Json.number(source, "duration");
            OUT.println("Trimming");
            run(List.of(
                    Task.trim("smart", 0.10 * length, 0.35 * length),
                    Task.trim("exact", 0.38 * length, 0.74 * length),
                    Task.trim("copy", 0.60 * length, 0.90 * length)));
        }

        void split() throws Exception {
            OUT.println("Splitting, by scene and by time");
            run(List.of(
                    new Task("scene", "split_scenes", Map.of("min_scene_len", 1)),
                    new Task("part", "split_fixed", Map.of("interval", 7.5))));
        }

        /** What is said becomes captions with the times of all words; where nothing is, some are brought as a file. */
        void caption() throws Exception {
            OUT.println("Captioning by listening");
            // No model knows this name.
            api.put("/projects/" + project + "/vocabulary", Map.of("items", List.of(NAME)));
            long start = System.nanoTime();
            Map<String, Object> job =
                    new Task("captions", "caption", Map.of("word_level", true)).request(project, id());
            String listening = Json.text(api.post("/jobs", job), "id");
            Map<String, Object> heard =
                    Json.object(new Jobs(api).follow(listening, "captions").job(), "output_data");
            caption = Json.number(heard, "cue_count") > 0 ? Json.text(heard, "caption_id") : brought();
            Path file = OUTPUT.resolve("captions.vtt");
            api.download("/captions/" + caption + "/content?format=vtt", "*/*", file);
            table.add("captions", Map.of("size_bytes", Files.size(file)), secondsSince(start), file);
        }

        private String brought() throws Exception {
            Path file = OUTPUT.resolve("captions.srt");
            Files.writeString(file, Subtitles.over(Json.number(source, "duration")));
            OUT.println("Nothing is said in it; captioning with " + file);
            return Json.text(api.uploadForm("/videos/" + id() + "/captions", file), "id");
        }

        /** As a whole, and the clip that was trimmed last, whose captions have followed the cut. */
        void burn() throws Exception {
            OUT.println("Burning captions, word by word");
            Map<String, Object> look = Map.of("preset", "karaoke", "style", Map.of("fontSize", 24));
            Map<String, Object> all = new LinkedHashMap<>(look);
            all.put("caption_id", caption);
            run(List.of(
                    new Task("burned", "burn", all),
                    new Task("burned clip", "burn", Map.of("preset", "pop", "style", Map.of("fontSize", 24)), clip)));
        }

        private String id() {
            return Json.text(source, "id");
        }

        private void run(List<Task> tasks) throws Exception {
            Jobs jobs = new Jobs(api);
            List<Running> running = new ArrayList<>();
            for (Task task : tasks) {
                long start = System.nanoTime();
                String id = Json.text(
                        api.post("/jobs", task.request(project, task.video() == null ? id() : task.video())), "id");
                running.add(new Running(task, start, jobs.followBeside(id, task.name())));
            }
            for (Running one : running) {
                collect(one);
            }
            jobs.close();
        }

        void poster() throws Exception {
            Path file = OUTPUT.resolve("poster.jpg");
            long start = System.nanoTime();
            api.download("/videos/" + Json.text(source, "id") + "/thumbnail", "image/jpeg", file);
            table.add("poster", Map.of("size_bytes", Files.size(file)), secondsSince(start), file);
        }

        private void collect(Running running) throws Exception {
            Finished job = running.finished();
            double seconds = (job.nanoTime() - running.start()) / 1e9;
            Map<String, Object> output = Json.object(job.job(), "output_data");
            if (output.containsKey("video_id")) {
                clip = Json.text(output, "video_id");
                keep(running.task().name(), clip, seconds);
            }
            int number = 0;
            for (Object id : Json.list(output, "video_ids")) {
                keep(running.task().name() + " " + ++number, id.toString(), seconds);
            }
        }

        private void keep(String what, String id, double seconds) throws Exception {
            Map<String, Object> video = api.get("/videos/" + id);
            String name = Json.text(video, "filename");
            // With the ending that the service gave it: a copy keeps the container of its source.
            String ending = name.contains(".") ? name.substring(name.lastIndexOf('.')) : ".mp4";
            Path file = OUTPUT.resolve(what.replaceAll(" s$", "").replace(' ', '-') + ending);
            api.download("/videos/" + id + "/content", "*/*", file);
            table.add(what, video, seconds, file);
        }

        private static double secondsSince(long start) {
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** A job to be submitted. @param video null for the source */
    record Task(String name, String type, Map<String, Object> input, String video) {
        Task(String name, String type, Map<String, Object> input) {
            this(name, type, input, null);
        }

        /** Keeps a piece, in seconds from the start of the source. */
        static Task trim(String mode, double from, double to) {
            double start = Math.round(from * 100) / 100.0;
            double end = Math.round(to * 100) / 100.0;
            String name = String.format(Locale.ROOT, "%s %.2f-%.2f s", mode, start, end);
            return new Task(name, "trim", Map.of("start_time", start, "end_time", end, "mode", mode, "title", name));
        }

        Map<String, Object> request(String project, String video) {
            return Map.of("type", type, "project_id", project, "video_id", video, "input_data", input);
        }
    }

    /** A job under way. */
    record Running(Task task, long start, CompletableFuture<Finished> end) {
        Finished finished() throws Exception {
            try {
                return end.get(15, TimeUnit.MINUTES);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** A caption file as somebody would bring it. */
    static final class Subtitles {
        private static final List<String> TEXTS = List.of(
                "Cutroom takes videos in,",
                "cuts them to the frame,",
                "splits them by scene,",
                "and burns captions: naïve, 100 % yours.");

        static String over(double seconds) {
            double each = seconds / TEXTS.size();
            StringBuilder file = new StringBuilder();
            for (int i = 0; i < TEXTS.size(); i++) {
                file.append(i + 1).append('\n');
                file.append(time(i * each + 0.2))
                        .append(" --> ")
                        .append(time((i + 1) * each - 0.2))
                        .append('\n');
                file.append(TEXTS.get(i)).append("\n\n");
            }
            return file.toString();
        }

        private static String time(double seconds) {
            long millis = Math.max(0, Math.round(seconds * 1000));
            return String.format(
                    Locale.ROOT,
                    "%02d:%02d:%02d,%03d",
                    millis / 3_600_000,
                    millis / 60_000 % 60,
                    millis / 1000 % 60,
                    millis % 1000);
        }
    }

    /** A completed job, and when that was seen. */
    record Finished(Map<String, Object> job, long nanoTime) {}

    /** Follows jobs by their events, and draws a bar for each. */
    static final class Jobs implements AutoCloseable {
        private static final int RECONNECTS = 5;
        private final Board board = new Board();
        private final ExecutorService readers = Executors.newCachedThreadPool(Jobs::daemon);
        private final Api api;

        Jobs(Api api) {
            this.api = api;
        }

        CompletableFuture<Finished> followBeside(String id, String label) {
            board.show(label, Map.of("status", "pending"));
            CompletableFuture<Finished> end = new CompletableFuture<>();
            readers.execute(() -> {
                try {
                    end.complete(follow(id, label));
                } catch (Exception e) {
                    end.completeExceptionally(e);
                }
            });
            return end;
        }

        Finished follow(String id, String label) throws Exception {
            Events events = new Events(api, id);
            Map<String, Object> job = Map.of();
            for (int i = 0; i <= RECONNECTS && !hasEnded(job); i++) {
                job = events.readUntil(Jobs::hasEnded, state -> board.show(label, state));
            }
            if (!"completed".equals(job.get("status"))) {
                String why =
                        job.get("error_message") == null ? "its events broke off" : Json.text(job, "error_message");
                throw new Failure(label + " is " + job.getOrDefault("status", "unknown") + ": " + why);
            }
            return new Finished(job, System.nanoTime());
        }

        private static boolean hasEnded(Map<String, Object> job) {
            return List.of("completed", "failed", "cancelled").contains(String.valueOf(job.get("status")));
        }

        private static Thread daemon(Runnable work) {
            Thread thread = new Thread(work, "events");
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public void close() {
            readers.shutdownNow();
        }
    }

    /** The server-sent events of one job; a second reading goes on after the last event of the first. */
    static final class Events {
        private final Api api;
        private final String job;
        private String lastId = "";
        private Map<String, Object> state = Map.of();

        Events(Api api, String job) {
            this.api = api;
            this.job = job;
        }

        Map<String, Object> readUntil(Predicate<Map<String, Object>> end, Consumer<Map<String, Object>> watcher)
                throws Exception {
            try (Stream<String> lines = api.events("/jobs/" + job + "/events", lastId)) {
                StringBuilder data = new StringBuilder();
                for (Iterator<String> i = lines.iterator(); !end.test(state) && i.hasNext(); ) {
                    take(i.next(), data, watcher);
                }
            }
            return state;
        }

        private void take(String line, StringBuilder data, Consumer<Map<String, Object>> watcher) {
            if (line.startsWith("data:")) {
                data.append(line.substring("data:".length()));
            } else if (line.startsWith("id:")) {
                lastId = line.substring("id:".length()).strip();
            } else if (line.isEmpty() && data.length() > 0) {
                announce(Json.parse(data.toString()), watcher);
                data.setLength(0);
            }
        }

        private void announce(Map<String, Object> event, Consumer<Map<String, Object>> watcher) {
            if (event.containsKey("status")) {
                state = event;
                watcher.accept(event);
            }
        }
    }

    /** One bar a job: redrawn in place on a terminal, elsewhere a line for each quarter and each change of state. */
    static final class Board {
        private static final int WIDTH = 30;
        private final boolean live = Boolean.getBoolean("demo.live");
        private final Map<String, String> bars = new LinkedHashMap<>();
        private final Map<String, String> said = new LinkedHashMap<>();
        private int drawn;

        synchronized void show(String label, Map<String, Object> job) {
            int percent = (int) Json.number(job, "progress");
            String status = Json.text(job, "status");
            bars.put(label, bar(label, percent, status, Json.text(job, "phase")));
            String news = status + percent / 25;
            if (live) {
                redraw();
            } else if (!news.equals(said.put(label, news))) {
                OUT.println(bars.get(label));
            }
        }

        private static String bar(String label, int percent, String status, String phase) {
            int filled = Math.min(WIDTH, percent * WIDTH / 100);
            String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
            String doing = status.equals("running") && !phase.isEmpty() ? phase : status;
            return String.format(Locale.ROOT, "  %-22s [%s] %3d %%  %s", label, bar, percent, doing);
        }

        /** Up to the first bar, and each line cleared before it is written anew. */
        private void redraw() {
            StringBuilder screen = new StringBuilder(drawn > 0 ? "\033[" + drawn + "A" : "");
            bars.values().forEach(bar -> screen.append("\r\033[K").append(bar).append('\n'));
            OUT.print(screen);
            OUT.flush();
            drawn = bars.size();
        }
    }

    /** What came of it. */
    static final class Table {
        private static final String LINE = "  %-22s %10s %8s %10s %9s  %s%n";
        private final List<Object[]> rows = new ArrayList<>();

        void add(String what, Map<String, Object> video, double seconds, Path file) {
            rows.add(new Object[] {
                what,
                video.containsKey("duration") ? format("%.2f s", Json.number(video, "duration")) : "",
                video.containsKey("frame_count") ? format("%.0f", Json.number(video, "frame_count")) : "",
                format("%.0f kB", Json.number(video, "size_bytes") / 1000),
                format("%.2f s", seconds),
                file
            });
        }

        void print() {
            OUT.println();
            OUT.printf(LINE, "what", "length", "frames", "size", "taken", "file");
            rows.forEach(row -> OUT.printf(LINE, row));
        }

        private static String format(String pattern, double number) {
            return String.format(Locale.ROOT, pattern, number);
        }
    }

    /** The REST API of the service. */
    static final class Api {
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final String base;

        Api(int port) {
            this.base = "http://127.0.0.1:" + port + "/api/v1";
        }

        Map<String, Object> get(String path) throws Exception {
            return json(request(path).GET());
        }

        Map<String, Object> post(String path, Map<String, Object> body) throws Exception {
            return json(request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(Json.write(body))));
        }

        Map<String, Object> put(String path, Map<String, Object> body) throws Exception {
            return json(request(path)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(Json.write(body))));
        }

        Map<String, Object> upload(String project, Path file) throws Exception {
            String name = encoded(file.getFileName().toString());
            String path = "/projects/" + project + "/videos/content?filename=" + name + "&title=" + name;
            return json(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .PUT(BodyPublishers.ofFile(file)));
        }

        /** As a browser's form sends it. */
        Map<String, Object> uploadForm(String path, Path file) throws Exception {
            String boundary = "----cutroom-demo";
            String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                    + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            return json(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        }

        void download(String path, String type, Path file) throws Exception {
            HttpRequest request = request(path).header("Accept", type).GET().build();
            HttpResponse<Path> response = client.send(request, BodyHandlers.ofFile(file));
            if (response.statusCode() != 200) {
                throw refused(request, response.statusCode(), Files.readString(file));
            }
        }

        Stream<String> events(String path, String lastId) throws Exception {
            HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
            HttpResponse<Stream<String>> response = client.send(request.build(), BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                String body = response.body().collect(Collectors.joining());
                throw refused(response.request(), response.statusCode(), body);
            }
            return response.body();
        }

        private Map<String, Object> json(HttpRequest.Builder builder) throws Exception {
            HttpRequest request = builder.header("Accept", "application/json").build();
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw refused(request, response.statusCode(), response.body());
            }
            return Json.parse(response.body());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(base + path));
        }

        private static Failure refused(HttpRequest request, int status, String body) {
            return new Failure(
                    request.method() + " " + request.uri().getPath() + " was answered " + status + ": " + body);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    /** How the program is started: one executable, or a command line whose words are parted by blanks. */
    record Command(List<String> words, Path data) {
        /** @param data what the program is to keep, and unpack, wherever it is started */
        static Command fromEnvironment(Path data) {
            String command = System.getenv("CUTROOM_COMMAND");
            if (command == null || command.isBlank()) {
                throw new Failure("CUTROOM_COMMAND is not set: start the demo by bin/demo");
            }
            boolean isFile = Files.isExecutable(Path.of(command));
            return new Command(
                    isFile ? List.of(command) : List.of(command.strip().split("\\s+")), data);
        }

        ProcessBuilder with(String... arguments) {
            List<String> line = new ArrayList<>(words);
            line.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().put("CUTROOM_DATA_DIR", data.toString());
            return builder;
        }

        /** The one line that the program prints when asked with these arguments. */
        String lineOf(String... arguments) throws Exception {
            Process process = with(arguments)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0 || line.isEmpty()) {
                String asked = String.join(" ", arguments);
                throw new Failure("`" + asked + "` found nothing usable (exit code " + process.exitValue() + ")");
            }
            return line;
        }
    }

    /** The tool that makes the sample. */
    record Ffmpeg(String path) {
        private static final Path SPEECH = Path.of(System.getProperty("demo.speech"));
        private static final int SCENE_SECONDS = 4;
        private static final List<String> SCENES = List.of(
                "testsrc2=size=1280x720:rate=25",
                "smptehdbars=size=1280x720:rate=25",
                "mandelbrot=size=640x360:rate=25:maxiter=1000",
                "gradients=size=1280x720:rate=25",
                "testsrc=size=1280x720:rate=25");

        Path makeSample(Path file) throws Exception {
            OUT.println("Making a sample video with " + path);
            Process process = new ProcessBuilder(arguments(file))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Failure("no sample could be made: " + words.strip());
            }
            return file;
        }

        private List<String> arguments(Path file) {
            List<String> arguments = new ArrayList<>(List.of(path, "-y", "-hide_banner", "-loglevel", "error"));
            SCENES.forEach(scene -> arguments.addAll(input(scene, SCENE_SECONDS)));
            arguments.addAll(List.of("-i", SPEECH.toString()));
            arguments.addAll(List.of("-filter_complex", joined(), "-map", "[v]", "-map", SCENES.size() + ":a"));
            arguments.addAll(List.of("-af", "apad", "-t", String.valueOf(SCENE_SECONDS * SCENES.size())));
            arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "23", "-g", "50"));
            arguments.addAll(List.of("-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart", file.toString()));
            return arguments;
        }

        private static List<String> input(String graph, int seconds) {
            return List.of("-f", "lavfi", "-t", String.valueOf(seconds), "-i", graph);
        }

        /** Every scene in the same shape, one after the other. */
        private static String joined() {
            StringBuilder shapes = new StringBuilder();
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < SCENES.size(); i++) {
                shapes.append("[" + i + ":v]scale=1280:720:flags=neighbor,setsar=1,format=yuv420p[s" + i + "];");
                row.append("[s" + i + "]");
            }
            return shapes.append(row) + "concat=n=" + SCENES.size() + ":v=1:a=0[v]";
        }
    }

    /** The service, for as long as the demo lasts: its data goes with it. */
    static final class Service implements AutoCloseable {
        private static final long READY_NANOS = TimeUnit.SECONDS.toNanos(90);
        private static final int STOP_SECONDS = 40;
        private final Process process;
        private final Path log;
        private final Path data;
        private final int port;
        private final int managementPort;

        private Service(Process process, Path log, Path data, int... ports) {
            this.process = process;
            this.log = log;
            this.data = data;
            this.port = ports[0];
            this.managementPort = ports[1];
        }

        static Service start(Command command, Path data, Path log) throws IOException {
            int[] ports = freePorts();
            ProcessBuilder builder = command.with();
            builder.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_HOST",
                            "127.0.0.1",
                            "QUARKUS_HTTP_PORT",
                            String.valueOf(ports[0]),
                            "QUARKUS_MANAGEMENT_HOST",
                            "127.0.0.1",
                            "QUARKUS_MANAGEMENT_PORT",
                            String.valueOf(ports[1])));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Service service = new Service(process, log, data, ports);
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            return service;
        }

        Api awaitReady() throws Exception {
            OUT.println("Starting the service; its log is " + log);
            long start = System.nanoTime();
            // Waiting for the process is the pause between two questions, and notices an early end.
            while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
                if (isReady()) {
                    OUT.printf(Locale.ROOT, "Ready after %.1f s%n", (System.nanoTime() - start) / 1e9);
                    return new Api(port);
                }
                if (System.nanoTime() - start > READY_NANOS) {
                    throw new Failure("the service did not get ready\n" + endOfLog());
                }
            }
            throw new Failure("the service ended with exit code " + process.exitValue() + "\n" + endOfLog());
        }

        private boolean isReady() throws InterruptedException {
            URI ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
            try {
                HttpRequest request = HttpRequest.newBuilder(ready).build();
                return HttpClient.newHttpClient()
                                .send(request, BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        }

        private String endOfLog() throws IOException {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        }

        private static int[] freePorts() throws IOException {
            InetAddress loopback = InetAddress.getLoopbackAddress();
            try (ServerSocket one = new ServerSocket(0, 1, loopback);
                    ServerSocket other = new ServerSocket(0, 1, loopback)) {
                return new int[] {one.getLocalPort(), other.getLocalPort()};
            }
        }

        /** Asks first (SIGTERM), then insists. Called at the end and, if that is never reached, as the demo exits. */
        @Override
        public synchronized void close() {
            process.destroy();
            try {
                if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly().waitFor();
                }
                delete(data);
            } catch (IOException | InterruptedException e) {
                System.err.println("Left behind: " + data + " (" + e + ")");
            }
        }

        private static void delete(Path folder) throws IOException {
            if (!Files.exists(folder)) {
                return;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** As much JSON as the demo needs; the JDK has none. */
    static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> parse(String text) {
            return (Map<String, Object>) new Json(text).value();
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
            }
            return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value);
        }

        static String text(Map<String, Object> object, String key) {
            Object value = object.get(key);
            return value == null ? "" : value.toString();
        }

        static double number(Map<String, Object> object, String key) {
            return object.get(key) instanceof Number number ? number.doubleValue() : 0;
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Map<String, Object> object, String key) {
            return object.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
        }

        static List<?> list(Map<String, Object> object, String key) {
            return object.get(key) instanceof List<?> list ? list : List.of();
        }

        private static String quoted(Object text) {
            return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        private Object value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> scalar();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            for (at++; peek() != '}'; skip(',')) {
                peek();
                String key = string();
                skip(':');
                object.put(key, value());
            }
            at++;
            return object;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            for (at++; peek() != ']'; skip(',')) {
                list.add(value());
            }
            at++;
            return list;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                string.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char kind = text.charAt(++at);
            if (kind == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            int control = "nrtbf".indexOf(kind);
            return control < 0 ? kind : "\n\r\t\b\f".charAt(control);
        }

        private Object scalar() {
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return switch (word) {
                case "null" -> null;
                case "true", "false" -> Boolean.valueOf(word);
                default -> Double.valueOf(word);
            };
        }

        /** The next character that is no white space; it stays where it is. */
        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void skip(char separator) {
            if (peek() == separator) {
                at++;
            }
        }
    }
}
