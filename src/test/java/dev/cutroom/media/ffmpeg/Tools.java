package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.process.ProcessRunner;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The verbs over one particular ffmpeg; the bundled one lies in the build directory between runs. */
final class Tools {
    static final Path DATA = Path.of("target", "test-data").toAbsolutePath();

    final FfmpegCalls calls;
    final Prober prober;
    final Trimmer trimmer;
    final FrameGrabber grabber;
    final PictureTimes times;
    final Splitter splitter;
    final CaptionBurner burner;
    final CaptionPreviewer previewer;

    private Tools(FfmpegCalls calls) {
        this.calls = calls;
        this.prober = new Prober(calls);
        this.trimmer = new Trimmer(calls, prober);
        this.grabber = new FrameGrabber(calls);
        this.times = new PictureTimes(calls);
        this.splitter = new Splitter(calls, prober, times);
        this.burner = new CaptionBurner(calls, prober);
        this.previewer = new CaptionPreviewer(calls, grabber);
    }

    static Tools of(Origin origin) {
        return with(new Settings(Optional.of(path(origin))));
    }

    static Tools with(Settings settings) {
        ProcessRunner runner = new ProcessRunner();
        return new Tools(new FfmpegCalls(new FfmpegLocator(settings, DATA, runner), runner, settings));
    }

    static Path path(Origin origin) {
        Optional<Path> path =
                origin == Origin.BUNDLED ? new BundledFfmpeg(DATA.resolve("tools")).unpacked() : installed();
        Assumptions.assumeTrue(path.isPresent(), "this machine has no " + origin + " ffmpeg");
        return path.orElseThrow();
    }

    static Optional<Path> installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(entry -> Path.of(entry, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Stream<Origin> origins() {
        return Stream.of(Origin.INSTALLED, Origin.BUNDLED);
    }
}
