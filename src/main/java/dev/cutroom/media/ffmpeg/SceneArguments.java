package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments that decode a film into small pictures on standard output, and their times into a file, in one pass. */
final class SceneArguments {
    /** Fine enough to tell pictures apart at any rate. */
    static final Rational TICK = new Rational(1, 90_000);

    private static final int MOST_THREADS = 16;

    private SceneArguments() {}

    /** @param input guarded arguments that open the file @param times where the times go */
    static List<String> of(
            MediaFacts facts,
            Optional<StoryboardPlan> storyboard,
            List<String> input,
            String keepTimesOption,
            String times) {
        Picture picture = facts.picture().orElseThrow();
        String tick = TICK.num() + ":" + TICK.den();
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats"));
        arguments.addAll(storyboard.isPresent() ? StoryboardArguments.pictures() : List.of("-noautorotate"));
        // Smoothing of pictures that no other one refers to cannot be seen at this size, and costs more than the
        // scaling.
        arguments.addAll(List.of("-skip_loop_filter", "noref"));
        arguments.addAll(List.of("-threads", String.valueOf(threads())));
        arguments.addAll(input);
        String pictures = "[0:" + picture.stream() + "]";
        String board = storyboard
                .map(plan -> pictures + "split[some][all];[all]" + StoryboardArguments.tiles(plan, picture)
                        + "[sheets];[some]")
                .orElse(pictures);
        arguments.addAll(List.of(
                "-filter_complex",
                board + "scale=" + SmallPicture.WIDTH + ":" + SmallPicture.HEIGHT + ":flags=area,format=yuv420p,settb="
                        + TICK + ",split[small][timed]"));
        arguments.addAll(List.of("-map", "[small]", keepTimesOption, "passthrough", "-enc_time_base:v", tick));
        arguments.addAll(List.of("-c:v", "rawvideo", "-f", "rawvideo", "pipe:1"));
        arguments.addAll(List.of("-map", "[timed]", keepTimesOption, "passthrough", "-enc_time_base:v", tick));
        arguments.addAll(List.of("-c:v", "rawvideo", "-f", "framecrc", times));
        storyboard.ifPresent(plan -> arguments.addAll(StoryboardArguments.sheets(keepTimesOption)));
        // Of a transport stream ffmpeg counts time from the first of the tracks in use, so the sound must be in use
        // too.
        facts.sound().ifPresent(sound -> arguments.addAll(ProbeCalls.alongside(sound.stream())));
        return List.copyOf(arguments);
    }

    /**
     * One thread hands pictures to the decoders, scales them and writes them; with only as many decoders as processors these would wait
     * for it.
     */
    private static int threads() {
        return Math.min(MOST_THREADS, 2 + 2 * Runtime.getRuntime().availableProcessors());
    }
}
