package dev.cutroom;

import dev.cutroom.media.MediaConfig;
import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.ffmpeg.Ffmpeg;
import dev.cutroom.media.ffmpeg.FfmpegLocator;
import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.whisper.Model;
import dev.cutroom.media.whisper.Models;
import dev.cutroom.media.whisper.WhisperConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The command {@code doctor}: says what the program finds on this machine, without starting the service. */
final class Doctor {

    private Doctor() {}

    /**
     * @param arguments {@code doctor}, and {@code --ffmpeg} to print nothing but the path of the ffmpeg that would be used
     * @return exit code: 0 when the service could work here
     */
    static int examine(String... arguments) {
        boolean pathOnly = List.of(arguments).contains("--ffmpeg");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // A configuration of its own: the service's is read when the service starts, and in a native executable partly
        // when it was built.
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredConverters()
                .withDefaultValue("cutroom.data-dir", "./data")
                .withMapping(MediaConfig.class)
                .withMapping(WhisperConfig.class)
                .build();
        Path data =
                config.getValue("cutroom.data-dir", Path.class).toAbsolutePath().normalize();
        try {
            Ffmpeg ffmpeg =
                    new FfmpegLocator(config.getConfigMapping(MediaConfig.class), data, new ProcessRunner()).locate();
            Models models = new Models(config.getConfigMapping(WhisperConfig.class));
            out.print(pathOnly ? ffmpeg.path() + "\n" : report(data, ffmpeg, models));
            return 0;
        } catch (MediaFailure failure) {
            System.err.println(failure.getMessage());
            return 1;
        }
    }

    private static String report(Path data, Ffmpeg ffmpeg, Models models) {
        return """
                java    %s, %s
                system  %s %s, %d processors
                data    %s
                ffmpeg  %s (%s, version %s)
                models  %s
                """.formatted(
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                data,
                ffmpeg.path(),
                ffmpeg.origin().name().toLowerCase(Locale.ROOT),
                ffmpeg.version(),
                models.here().stream().map(Model::file).map(Path::toString).collect(Collectors.joining("\n        ")));
    }
}
