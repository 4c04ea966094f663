package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments that open a file so that nothing in it can open another one.
 *
 * <p>The protocol whitelist alone is not enough: a script named {@code .mp4} may name files. So the demuxer is fixed by
 * our own look, no other may open inside it (AVI subtitles would), and the path is an absolute one behind {@code file:},
 * which can be neither a pattern nor a protocol.
 */
final class InputArguments {
    private InputArguments() {}

    static List<String> of(Path file, Demuxer demuxer, long maxPixels) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", demuxer.format()));
        arguments.addAll(List.of("-max_pixels", String.valueOf(Math.min(maxPixels, Integer.MAX_VALUE))));
        if (demuxer == Demuxer.MOV) {
            arguments.addAll(List.of("-enable_drefs", "0", "-use_absolute_path", "0"));
        }
        arguments.addAll(List.of("-f", demuxer.format(), "-i", "file:" + file.toAbsolutePath()));
        return List.copyOf(arguments);
    }
}
