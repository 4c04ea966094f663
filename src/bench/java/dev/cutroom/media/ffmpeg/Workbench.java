package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What measurements of the media tools share: files made for them, and the clock. */
record Workbench(Tools tools, Path scratch) {
    /** The ffmpeg of this machine where there is one, else the bundled one. */
    static Tools installed() {
        return Tools.of(Tools.installed().isPresent() ? Origin.INSTALLED : Origin.BUNDLED);
    }

    Path made(String name, List<String> arguments) {
        Path file = scratch.resolve(name);
        List<String> all = with(List.of("-v", "error"), with(arguments, List.of("file:" + file)));
        tools.calls.run(all, scratch, c -> c.withLimit(tools.calls.config().encodeLimit()));
        return file;
    }

    /** Thirty times over; sound would not repeat without a gap. @param part of twenty seconds */
    Path tenMinutes(Path part) {
        List<String> inputs = List.of("-stream_loop", "29", "-i", "file:" + part, "-f", "lavfi", "-i");
        List<String> outputs =
                List.of("sine=440:r=48000:d=600", "-map", "0:v", "-map", "1:a", "-c:v", "copy", "-c:a", "aac");
        return made("source.mp4", with(inputs, outputs));
    }

    static List<String> with(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
