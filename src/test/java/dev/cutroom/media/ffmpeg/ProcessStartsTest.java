package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short trim costs little but the starts of its processes, so these are counted. */
class ProcessStartsTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void probesInTwoAndTrimsInFew(Origin origin) throws IOException {
        Tools tools = counted(origin);
        Path clip = clip(tools, "clip.mp4");

        assertEquals(2, starts(() -> tools.prober.probe(clip, scratch)));
        MediaFacts facts = tools.prober.probe(clip, scratch);
        assertEquals(1, starts(() -> trim(tools, clip, facts, TrimMode.COPY)));
        assertEquals(2, starts(() -> trim(tools, clip, facts, TrimMode.EXACT)));
        assertEquals(3, starts(() -> trim(tools, clip, facts, TrimMode.SMART)));
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void saysOfResultsWhatAWholeProbeSays(Origin origin) {
        Tools tools = Tools.of(origin);
        for (String name : List.of("clip.mp4", "clip.mov", "clip.mkv")) {
            Path clip = clip(tools, name);
            MediaFacts facts = tools.prober.probe(clip, scratch);
            for (TrimMode mode : TrimMode.values()) {
                TrimResult result = trim(tools, clip, facts, mode);
                assertEquals(tools.prober.probe(result.file(), scratch), result.facts(), name + " " + mode);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.cutroom.media.ffmpeg.Tools#origins")
    void copiesPacketsAsTheyAre(Origin origin) {
        Tools tools = Tools.of(origin);
        for (String name : List.of("clip.mp4", "clip.mov", "clip.mkv")) {
            Path clip = clip(tools, name);
            TrimResult result = trim(tools, clip, tools.prober.probe(clip, scratch), TrimMode.COPY);
            for (int track = 0; track < 2; track++) {
                List<String> copied = sums(tools, result.file(), track);
                List<String> all = sums(tools, clip, track);
                assertTrue(copied.size() > 30, name + " has only " + copied.size());
                assertTrue(Collections.indexOfSubList(all, copied) > 0, name + " differs in track " + track);
            }
        }
    }

    private Path clip(Tools tools, String name) {
        return new Clips(tools, scratch)
                .h264(name, 4, "-g", "25", "-bf", "3", "-sc_threshold", "0", "-vf", "scale=320:180,setsar=16/15");
    }

    private TrimResult trim(Tools tools, Path clip, MediaFacts facts, TrimMode mode) {
        return tools.trimmer.trim(new Cut(clip, facts, 1.3, 2.5, mode, 2), scratch, part -> {});
    }

    private List<String> sums(Tools tools, Path file, int track) {
        List<String> sums = new ArrayList<>();
        List<String> arguments = PacketPass.arguments(
                tools.calls.input(file, MagicBytes.look(file).demuxer()), List.of(track));
        tools.calls.run(
                arguments,
                scratch,
                c -> c.withLines(line -> Stream.of(line)
                        .filter(l -> !l.startsWith("#"))
                        .map(l -> l.split(",")[5].trim())
                        .forEach(sums::add)));
        return sums;
    }

    /** An ffmpeg that leaves a line for each of its starts. */
    private Tools counted(Origin origin) throws IOException {
        Path script = Files.writeString(
                scratch.resolve("ffmpeg"),
                "#!/bin/sh\necho \"$@\" >>'%s'\nexec '%s' \"$@\"\n".formatted(log(), Tools.path(origin)));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return Tools.with(new Settings(Optional.of(script)));
    }

    private Path log() {
        return scratch.resolve("starts");
    }

    private long starts(Runnable work) throws IOException {
        Files.deleteIfExists(log());
        work.run();
        try (Stream<String> lines = Files.lines(log())) {
            return lines.count();
        }
    }
}
