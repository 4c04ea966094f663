package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** The arguments that draw the sheets of a storyboard, alone or beside other work with the same pictures. */
final class StoryboardArguments {
    /** The sheets, in the working directory: a path of the user's may hold what would be read as a pattern. */
    static final String NAMES = "storyboard-%d.jpeg";

    private StoryboardArguments() {}

    /** @param keyframesOnly where they are close enough, which is ten times faster */
    static List<String> of(
            MediaFacts facts, StoryboardPlan plan, boolean keyframesOnly, List<String> input, String keepTimesOption) {
        Picture picture = facts.picture().orElseThrow();
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats"));
        arguments.addAll(keyframesOnly ? List.of("-skip_frame", "nokey") : List.of("-skip_loop_filter", "noref"));
        arguments.addAll(pictures());
        arguments.addAll(input);
        arguments.addAll(
                List.of("-filter_complex", "[0:" + picture.stream() + "]" + tiles(plan, picture) + "[sheets]"));
        arguments.addAll(sheets(keepTimesOption));
        facts.sound().ifPresent(sound -> arguments.addAll(ProbeCalls.alongside(sound.stream())));
        return List.copyOf(arguments);
    }

    /** How the input's pictures come: as stored, and into the same filters even where their size changes, or sheets would be lost. */
    static List<String> pictures() {
        return List.of("-noautorotate", "-reinit_filter", "0");
    }

    /** The filters that make sheets out of pictures: to each tick the picture in the middle of its stretch, and as many ticks as planned. */
    static String tiles(StoryboardPlan plan, Picture picture) {
        boolean sideways = picture.sideways();
        String scale = "scale=" + (sideways ? plan.tileHeight() : plan.tileWidth()) + ":"
                + (sideways ? plan.tileWidth() : plan.tileHeight())
                + ":flags=bicubic:out_color_matrix=bt601:out_range=pc,setsar=1,format=yuvj420p";
        List<String> filters = new ArrayList<>();
        filters.add("fps=fps=1/" + ExactArguments.seconds(plan.interval()) + ":start_time="
                + ExactArguments.seconds(picture.first()) + ":round=near:eof_action=pass");
        filters.add(scale);
        filters.addAll(Turn.of(picture.rotation()).upright());
        filters.add("tpad=stop=-1:stop_mode=clone,trim=end_frame=" + plan.tiles());
        filters.add("tile=" + plan.columns() + "x" + plan.rows());
        return String.join(",", filters);
    }

    /** The output of the filters that end in {@code [sheets]}. */
    static List<String> sheets(String keepTimesOption) {
        List<String> arguments = new ArrayList<>(List.of("-map", "[sheets]", keepTimesOption, "passthrough"));
        arguments.addAll(List.of("-c:v", "mjpeg", "-q:v", "4", "-map_metadata", "-1"));
        arguments.addAll(List.of("-start_number", "0", "-f", "image2", NAMES));
        return arguments;
    }
}
