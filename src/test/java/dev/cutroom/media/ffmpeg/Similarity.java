package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How alike (SSIM) the upper halves of two files' pictures are. */
final class Similarity {
    private static final Pattern ALL = Pattern.compile("SSIM .*All:([\\d.]+|inf)");

    private Similarity() {}

    static double of(Tools tools, Path one, Path other, Path scratch) {
        String half = "settb=1/1000,setpts=N,format=yuv420p,crop=iw:floor(ih/4)*2:0:0";
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats"));
        arguments.addAll(tools.calls.input(one, MagicBytes.look(one).demuxer()));
        arguments.addAll(tools.calls.input(other, MagicBytes.look(other).demuxer()));
        arguments.addAll(List.of(
                "-lavfi", "[0:v:0]" + half + "[x];[1:v:0]" + half + "[y];[y][x]ssim=shortest=1", "-f", "null", "-"));
        double[] found = new double[1];
        tools.calls.run(
                arguments,
                scratch,
                c -> c.withErrors(line -> {
                    Matcher all = ALL.matcher(line);
                    if (all.find()) {
                        found[0] = all.group(1).equals("inf") ? 1 : Double.parseDouble(all.group(1));
                    }
                }));
        return found[0];
    }
}
