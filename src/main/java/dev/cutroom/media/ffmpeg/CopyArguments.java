package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a copy, in two steps: each track by itself into a file of its own, then both into one; or in one step,
 * see {@link OneRunCopy}.
 *
 * <p>Pictures are limited by count, because they are stored in another order than shown and a limit by time lets some slip
 * in or out; but a count ends all tracks of an output as soon as one reaches it, so the sound needs another output.
 */
final class CopyArguments {
    static final List<String> QUIET = List.of("-v", "error", "-nostats", "-stats_period", "0.2", "-progress", "pipe:1");
    private static final List<String> BARE = List.of("-map_metadata", "-1", "-map_chapters", "-1");

    private final Cut cut;
    private final CopyPlan plan;
    private final CopyContainer container;

    CopyArguments(Cut cut, CopyPlan plan) {
        this.cut = cut;
        this.plan = plan;
        this.container = CopyContainer.of(cut.facts());
    }

    /** The first step. */
    List<String> tracks(List<String> input, String pictures, String sound) {
        List<String> arguments = new ArrayList<>(QUIET);
        arguments.addAll(input);
        cut.facts().picture().ifPresent(p -> arguments.addAll(pictures(p, pictures)));
        cut.facts().sound().ifPresent(s -> arguments.addAll(sound(s, sound)));
        return List.copyOf(arguments);
    }

    /** The second step; {@code inputs} open the files of the first: pictures, if any, then sound, if any. */
    List<String> joined(List<List<String>> inputs, String output) {
        List<String> arguments = new ArrayList<>(QUIET);
        for (int i = 0; i < inputs.size(); i++) {
            boolean later = i == 1;
            if (later) {
                // Each input begins at its own first packet; the sound's may lie after the first picture.
                arguments.addAll(List.of("-itsoffset", ExactArguments.seconds(plan.firstSound() - plan.from())));
            }
            arguments.addAll(inputs.get(i));
        }
        for (int i = 0; i < inputs.size(); i++) {
            arguments.addAll(List.of("-map", i + ":0"));
        }
        arguments.addAll(List.of("-c", "copy"));
        arguments.addAll(ending(output));
        return List.copyOf(arguments);
    }

    /** What every result is written with. */
    List<String> ending(String output) {
        List<String> arguments = new ArrayList<>(Told.KEPT);
        arguments.addAll(container.boxes() ? List.of("-movflags", "+faststart") : List.of());
        arguments.addAll(named());
        arguments.addAll(List.of("-f", container.format(), output));
        return arguments;
    }

    private List<String> pictures(Picture picture, String output) {
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + picture.stream(), "-ss", start(plan.enter())));
        arguments.addAll(List.of("-frames:v", String.valueOf(plan.pictures()), "-c", "copy"));
        arguments.addAll(BARE);
        arguments.addAll(named());
        arguments.addAll(List.of("-f", container.format(), output));
        return arguments;
    }

    private List<String> sound(Sound sound, String output) {
        if (!plan.hasSound()) {
            return ProbeCalls.alongside(sound.stream());
        }
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + sound.stream(), "-ss", start(plan.from())));
        arguments.addAll(List.of("-t", ExactArguments.seconds(plan.until() - plan.from() - 1e-6), "-c", "copy"));
        arguments.addAll(BARE);
        arguments.addAll(List.of("-f", container.format(), output));
        return arguments;
    }

    /** Cut down to the microsecond: a start just above a packet's time would skip it. */
    static String start(double time) {
        return ExactArguments.seconds(Math.floor(time * 1e6) / 1e6);
    }

    private List<String> named() {
        // Apple's players show HEVC under this name only.
        boolean hevc =
                cut.facts().picture().filter(p -> p.codec().equals("hevc")).isPresent();
        return hevc && container.boxes() ? List.of("-tag:v", "hvc1") : List.of();
    }
}
