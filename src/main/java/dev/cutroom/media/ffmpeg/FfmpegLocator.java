package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaConfig;
import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.ProcessFailed;
import dev.cutroom.media.process.ProcessNotStarted;
import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.process.ProcessTimedOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Finds the ffmpeg to use: the configured one, else an installed one, else the bundled one; the first that can do all we
 * need.
 */
@ApplicationScoped
public class FfmpegLocator {
    private static final Logger LOG = Logger.getLogger(FfmpegLocator.class);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final MediaConfig config;
    private final Path dataDirectory;
    private final ProcessRunner runner;
    private Ffmpeg found;

    @Inject
    public FfmpegLocator(
            MediaConfig config, @ConfigProperty(name = "cutroom.data-dir") Path dataDirectory, ProcessRunner runner) {
        this.config = config;
        this.dataDirectory = dataDirectory;
        this.runner = runner;
    }

    /**
     * The ffmpeg to use; asked for once, kept afterwards.
     *
     * @throws MediaFailure {@code TOOL_MISSING} with the remedy, when there is none
     */
    public synchronized Ffmpeg locate() {
        if (found == null) {
            found = config.ffmpeg().isPresent()
                    ? configured(config.ffmpeg().get())
                    : installed().or(this::bundled).orElseThrow(FfmpegLocator::none);
            LOG.infof("ffmpeg %s (%s): %s", found.version(), found.origin(), found.path());
        }
        return found;
    }

    private Ffmpeg configured(Path path) {
        return able(path.toAbsolutePath(), Origin.CONFIGURED)
                .orElseThrow(() -> new MediaFailure(
                        MediaProblem.TOOL_MISSING,
                        "the setting cutroom.media.ffmpeg names a program that is no ffmpeg which can do all that is"
                                + " needed (libass, libx264, aac, mjpeg, libwebp); correct or remove it"));
    }

    private Optional<Ffmpeg> installed() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.startsWith("/"))
                .map(entry -> Path.of(entry, "ffmpeg"))
                .filter(Files::isExecutable)
                .flatMap(candidate -> able(candidate, Origin.INSTALLED).stream())
                .findFirst();
    }

    private Optional<Ffmpeg> bundled() {
        return new BundledFfmpeg(dataDirectory.resolve("tools")).unpacked().flatMap(p -> able(p, Origin.BUNDLED));
    }

    private static MediaFailure none() {
        return new MediaFailure(
                MediaProblem.TOOL_MISSING,
                "no ffmpeg that can do all that is needed was found, and none is bundled for this machine; install"
                        + " ffmpeg, or name one with cutroom.media.ffmpeg");
    }

    private Optional<Ffmpeg> able(Path path, Origin origin) {
        try {
            Ffmpeg candidate = ask(path, origin);
            Set<String> lacking = candidate.capabilities().lacking();
            if (!lacking.isEmpty()) {
                LOG.warnf("ffmpeg %s (%s) is passed over, it lacks %s", candidate.version(), origin, lacking);
            }
            return lacking.isEmpty() ? Optional.of(candidate) : Optional.empty();
        } catch (ProcessFailed | ProcessNotStarted | ProcessTimedOut e) {
            LOG.warnf("ffmpeg (%s) at %s is passed over: %s", origin, path, e.getMessage());
            return Optional.empty();
        }
    }

    private Ffmpeg ask(Path path, Origin origin) {
        Capabilities can = new Capabilities(
                Capabilities.names(answer(path, "-filters")),
                Capabilities.names(answer(path, "-encoders")),
                Capabilities.names(answer(path, "-demuxers")));
        String banner = answer(path, "-version").findFirst().orElse("");
        String[] words = banner.split(" ");
        return new Ffmpeg(path, words.length > 2 ? words[2] : "unknown", origin, can);
    }

    private Stream<String> answer(Path path, String question) {
        List<String> lines = new ArrayList<>();
        try {
            Path directory = Files.createDirectories(dataDirectory.toAbsolutePath());
            runner.run(Command.of(List.of(path.toString(), "-hide_banner", question), directory)
                    .withLimit(ANSWER)
                    .withLines(lines::add));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.stream();
    }
}
