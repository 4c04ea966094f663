package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FfmpegLocatorTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void findsNothingLackingInEitherFfmpeg(Origin origin) {
        Ffmpeg ffmpeg = locator(Optional.of(Tools.path(origin))).locate();

        assertEquals(Set.of(), ffmpeg.capabilities().lacking());
        assertEquals(Origin.CONFIGURED, ffmpeg.origin());
    }

    @Test
    void namesTheSettingWhenTheConfiguredProgramIsUnable() {
        MediaFailure failure = assertThrows(
                MediaFailure.class,
                () -> locator(Optional.of(Path.of("/bin/true"))).locate());

        assertEquals(MediaProblem.TOOL_MISSING, failure.problem());
        assertTrue(failure.getMessage().contains("cutroom.media.ffmpeg"));
    }

    @Test
    void unpacksTheBundledOneIntoAPrivateDirectoryAndRepairsIt() throws IOException {
        BundledFfmpeg bundled = new BundledFfmpeg(data.resolve("tools"));
        Optional<Path> first = bundled.unpacked();
        Assumptions.assumeTrue(first.isPresent(), "no ffmpeg is bundled for this machine");
        Files.writeString(first.get(), "#!/bin/sh\n");

        Path again = bundled.unpacked().orElseThrow();

        assertTrue(Files.size(again) > 1_000_000);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("tools"))));
        try (Stream<Path> files = Files.list(data.resolve("tools"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void readsNamesFromTheTablesThatFfmpegPrints() {
        Stream<String> table = Stream.of(
                " D  = Demuxing supported",
                " --",
                " D  matroska,webm  Matroska / WebM",
                " V..... libx264   x",
                " T.C aresample A->A r");

        assertEquals(Set.of("matroska", "webm", "libx264", "aresample"), Capabilities.names(table));
    }

    private FfmpegLocator locator(Optional<Path> ffmpeg) {
        return new FfmpegLocator(new Settings(ffmpeg), data, new ProcessRunner());
    }
}
