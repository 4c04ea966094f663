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
    private final Beside beside;
    private final CopyContainer container;

    /** @param plan on the clock that ffmpeg has when all that stands beside is read */
    CopyArguments(Cut cut, CopyPlan plan, Beside beside) {
        this.cut = cut;
        this.plan = plan;
        this.beside = beside;
        this.container = CopyContainer.of(cut.facts());
    }

    /** The first step. */
    List<String> tracks(List<String> input, String pictures, String sound) {
        List<String> arguments = new ArrayList<>(QUIET);
        arguments.addAll(input);
        cut.facts().picture().ifPresent(p -> arguments.addAll(pictures(p, pictures)));
        arguments.addAll(sound(sound));
        beside.unheard().forEach(stream -> arguments.addAll(ProbeCalls.alongside(stream)));
        return List.copyOf(arguments);
    }

    /** Takes the first sound, where it is heard, and what stands beside it out of this input. */
    List<String> sounds(int input) {
        List<String> maps = new ArrayList<>();
        cut.facts()
                .sound()
                .filter(s -> plan.hasSound())
                .ifPresent(s -> maps.addAll(List.of("-map", input + ":" + s.stream())));
        maps.addAll(beside.maps(input));
        return maps;
    }

    /**
     * The second step.
     *
     * @param inputs open the files of the first: pictures, if any, then sound, if any
     * @param begun when the first sound begins in its file, where others lie before it
     */
    List<String> joined(List<List<String>> inputs, double begun, String output) {
        List<String> arguments = new ArrayList<>(QUIET);
        for (int i = 0; i < inputs.size(); i++) {
            boolean later = i == 1;
            if (later) {
                // Each input begins at its own first packet; the sound's may lie after the first picture.
                arguments.addAll(
                        List.of("-itsoffset", ExactArguments.seconds(plan.firstSound() - plan.from() - begun)));
            }
            arguments.addAll(inputs.get(i));
        }
        arguments.addAll(beside.inputs(0));
        for (int i = 0; i < inputs.size(); i++) {
            arguments.addAll(List.of("-map", String.valueOf(i)));
        }
        arguments.addAll(beside.textMaps(inputs.size()));
        arguments.addAll(List.of("-c", "copy"));
        arguments.addAll(languages());
        arguments.addAll(ending(inputs.size(), output));
        return List.copyOf(arguments);
    }

    /** Names the sounds again, which the files of the first step do not. */
    private List<String> languages() {
        List<String> streams = sounds(0);
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < streams.size() / 2; i++) {
            String stream = streams.get(2 * i + 1);
            String at = "-metadata:s:a:" + i;
            cut.facts().tracks().stream()
                    .filter(t -> t.kind() == TrackKind.AUDIO && stream.equals("0:" + t.stream()))
                    .filter(t -> !t.language().equals("und"))
                    .forEach(t -> arguments.addAll(List.of(at, "language=" + t.language())));
        }
        return arguments;
    }

    /** What every result is written with. @param inputs how many there are before those of texts and chapters */
    List<String> ending(int inputs, String output) {
        List<String> arguments = new ArrayList<>(Told.KEPT);
        arguments.addAll(beside.names(inputs));
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

    private List<String> sound(String output) {
        List<String> arguments = new ArrayList<>(sounds(0));
        if (arguments.isEmpty()) {
            return cut.facts()
                    .sound()
                    .map(s -> ProbeCalls.alongside(s.stream()))
                    .orElse(List.of());
        }
        arguments.addAll(List.of("-ss", start(plan.from())));
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
