package dev.cutroom;

import dev.cutroom.media.ffmpeg.FfmpegLocator;
import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.ProcessRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Small videos for tests, made by the ffmpeg that the service uses. */
@ApplicationScoped
public class Samples {

    private final FfmpegLocator ffmpeg;
    private final ProcessRunner runner;
    private final Map<String, Path> made = new ConcurrentHashMap<>();
    private final Path directory;

    Samples(FfmpegLocator ffmpeg, ProcessRunner runner) throws IOException {
        this.ffmpeg = ffmpeg;
        this.runner = runner;
        this.directory = Files.createTempDirectory(Path.of("target"), "samples");
    }

    /** Four seconds, 320x180 at 25 pictures a second, a keyframe each second, with a tone. */
    public Path small() {
        return make("small.mp4", "testsrc2=s=320x180:r=25:d=4", "sine=440:r=48000:d=4", "25");
    }

    /** A minute of 1280x720 that keeps an encoder busy for seconds. */
    public Path busy() {
        return make("busy.mp4", "testsrc2=s=1280x720:r=30:d=60", "sine=300:r=48000:d=60", "300");
    }

    private Path make(String name, String picture, String sound, String keyframes) {
        return made.computeIfAbsent(name, missing -> {
            Path file = directory.resolve(name);
            List<String> arguments =
                    new ArrayList<>(List.of(ffmpeg.locate().path().toString(), "-v", "error", "-nostdin", "-y"));
            arguments.addAll(List.of("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, "-c:v", "libx264"));
            arguments.addAll(List.of(
                    "-preset", "ultrafast", "-g", keyframes, "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest"));
            arguments.addAll(
                    List.of("-movflags", "+faststart", file.toAbsolutePath().toString()));
            runner.run(Command.of(arguments, directory));
            return file;
        });
    }

    /** The bytes of a sample. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
