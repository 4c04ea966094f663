package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments that take one picture out of a file and draw captions into it as a burn does.
 *
 * @param time of the picture on the file's clock
 * @param seek where to enter the file; 0 reads it from the start
 */
record PreviewArguments(Burn burn, Picture picture, double time, double seek) {
    private static final long TICKS = 1_000_000;

    List<String> of(List<String> input, String output, String keepTimesOption) {
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats"));
        if (seek > 0) {
            arguments.addAll(List.of("-noaccurate_seek", "-ss", ExactArguments.seconds(seek)));
        }
        arguments.addAll(input);
        arguments.addAll(List.of("-map", "0:" + picture.stream(), "-vf", filter(), keepTimesOption, "passthrough"));
        arguments.addAll(List.of("-frames:v", "1", "-c:v", "png", "-compression_level", "3"));
        arguments.addAll(List.of("-map_metadata", "-1", "-update", "1", "-f", "image2", output));
        burn.facts().sound().ifPresent(s -> arguments.addAll(ProbeCalls.alongside(s.stream())));
        return List.copyOf(arguments);
    }

    /** @param shown the time of a picture that came through, counted from where the file was entered */
    boolean isMeant(double shown) {
        return Math.abs(shown + seek - time) < slack() + SpanFinder.NEAR;
    }

    private double slack() {
        return picture.variableRate()
                ? SpanFinder.NEAR
                : SpanFinder.BETWEEN / picture.cadence().value();
    }

    /** One picture, on the clock that captions are drawn by. */
    private String filter() {
        List<String> filters = new ArrayList<>();
        filters.add("trim=start=" + ExactArguments.seconds(time - slack() - seek));
        filters.add("showinfo");
        filters.add("settb=1/" + TICKS);
        filters.add("setpts=" + ticks());
        filters.addAll(new BurnArguments(burn, false, null).drawn());
        filters.add("scale=" + picture.displayWidth() + ":" + picture.displayHeight() + ":flags=bicubic");
        filters.add("setsar=1");
        filters.add("format=rgb24");
        return String.join(",", filters);
    }

    /** One tick late for the reason that {@link BurnClock} gives; to the millisecond, as the drawing filter counts. */
    private long ticks() {
        return (long) Math.floor((time - picture.first()) * 1000 + 0.05) * (TICKS / 1000) + 1;
    }
}
