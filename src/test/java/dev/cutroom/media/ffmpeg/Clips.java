package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes test clips whose pictures tell their own number: picture n is a grey of 2n + 20. */
record Clips(Tools tools, Path directory) {
    static final int RATE = 25;

    /** A clip of so many seconds; {@code more} are encoder arguments, before the name of the output. */
    Path grey(String name, double seconds, String... more) {
        String picture =
                "color=black:s=128x72:r=" + RATE + ":d=" + seconds + ",format=gray,geq=lum='2*N+20',format=yuv420p";
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", "lavfi", "-i", picture));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=440:r=48000:d=" + seconds));
        arguments.addAll(List.of(more));
        return made(name, arguments);
    }

    Path h264(String name, double seconds, String... more) {
        List<String> encoder = new ArrayList<>(List.of("-c:v", "libx264", "-preset", "veryfast", "-c:a", "aac"));
        encoder.addAll(List.of(more));
        return grey(name, seconds, encoder.toArray(String[]::new));
    }

    Path made(String name, List<String> arguments) {
        Path file = directory.resolve(name);
        List<String> all = new ArrayList<>(arguments);
        all.add("file:" + file);
        tools.calls.run(all, directory, c -> c);
        return file;
    }

    /** The number of the picture that has this grey. */
    static int numberOf(int grey) {
        return Math.round((grey - 20) / 2f);
    }
}
