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

    /** Four seconds of grey, 320x180 at 25 pictures a second, with a tone: what is drawn upon it is all that changes. */
    public Path still() {
        return make("still.mp4", "color=0x404040:s=320x180:r=25:d=4", "sine=440:r=48000:d=4", "25");
    }

    /** Two views of two seconds each, 320x180 at 25 pictures a second. */
    public Path twoScenes() {
        return make(
                "two.mp4",
                "testsrc2=s=320x180:r=25:d=2[a];mandelbrot=s=320x180:r=25,trim=duration=2[b];[a][b]concat",
                "sine=440:r=48000:d=4",
                "100");
    }

    /** Four seconds of a tone, without pictures. */
    public Path sound() {
        return made("sound.m4a", List.of("-f", "lavfi", "-i", "sine=440:r=48000:d=4", "-c:a", "aac"));
    }

    /** Two seconds of pictures without a track of sound. */
    public Path mute() {
        return made(
                "mute.mp4",
                List.of("-f", "lavfi", "-i", "testsrc2=s=160x90:r=25:d=2", "-c:v", "libx264", "-pix_fmt", "yuv420p"));
    }

    private Path made(String name, List<String> how) {
        return made.computeIfAbsent(name, missing -> {
            Path file = directory.resolve(name);
            List<String> arguments =
                    new ArrayList<>(List.of(ffmpeg.locate().path().toString(), "-v", "error", "-nostdin", "-y"));
            arguments.addAll(how);
            arguments.add(file.toAbsolutePath().toString());
            runner.run(Command.of(arguments, directory));
            return file;
        });
    }

    private Path make(String name, String picture, String sound, String keyframes) {
        List<String> how = new ArrayList<>(List.of("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound));
        how.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-g", keyframes, "-pix_fmt", "yuv420p"));
        how.addAll(List.of("-c:a", "aac", "-shortest", "-movflags", "+faststart"));
        return made(name, how);
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
