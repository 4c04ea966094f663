package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaConfig;
import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.Finished;
import dev.cutroom.media.process.ProcessRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts together and runs calls of ffmpeg: the same guard before every input, the same habits in every call. */
@ApplicationScoped
public class FfmpegCalls {
    /**
     * Plain messages, and no character set modules: a static ffmpeg dies of the system's ones as soon as a transport stream
     * names its service.
     */
    static final Map<String, String> ENVIRONMENT =
            Map.of("LC_ALL", "C", "AV_LOG_FORCE_NOCOLOR", "1", "GCONV_PATH", "/dev/null");

    private final FfmpegLocator locator;
    private final ProcessRunner runner;
    private final MediaConfig config;

    @Inject
    public FfmpegCalls(FfmpegLocator locator, ProcessRunner runner, MediaConfig config) {
        this.locator = locator;
        this.runner = runner;
        this.config = config;
    }

    Ffmpeg ffmpeg() {
        return locator.locate();
    }

    MediaConfig config() {
        return config;
    }

    /** Runs ffmpeg with these arguments; {@code with} adds limits and listeners. */
    Finished run(List<String> arguments, Path scratch, UnaryOperator<Command> with) {
        List<String> all = new ArrayList<>();
        all.add(ffmpeg().path().toString());
        all.addAll(List.of("-hide_banner", "-nostdin", "-y"));
        all.addAll(arguments);
        Command plain = Command.of(all, scratch).withEnvironment(ENVIRONMENT).withLimit(config.probeLimit());
        return runner.run(with.apply(plain));
    }

    /** The guarded arguments that open a file. */
    List<String> input(Path file, Demuxer demuxer) {
        return InputArguments.of(file, demuxer, config.maxPixels());
    }
}
