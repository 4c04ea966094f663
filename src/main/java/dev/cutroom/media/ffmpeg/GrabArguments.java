package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** The arguments that take one picture out of a file, upright and in the shape that it is shown in. */
final class GrabArguments {
    private GrabArguments() {}

    /**
     * The first picture at or after a time.
     *
     * @param seek where to enter the file, in seconds of its clock; 0 reads it from the start
     * @param from the file's clock
     */
    static List<String> of(Grab grab, double seek, double from, List<String> input, String output) {
        Picture picture = grab.facts().picture().orElseThrow();
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats"));
        if (seek > 0) {
            arguments.addAll(List.of("-noaccurate_seek", "-ss", ExactArguments.seconds(seek)));
        }
        arguments.addAll(input);
        String filter = "trim=start=" + ExactArguments.seconds(from - seek) + "," + shape(grab, picture);
        arguments.addAll(List.of("-map", "0:" + picture.stream(), "-vf", filter));
        arguments.addAll(still(grab, output));
        grab.facts().sound().ifPresent(s -> arguments.addAll(ProbeCalls.alongside(s.stream())));
        return List.copyOf(arguments);
    }

    /**
     * About the first picture after a time, and a few looks on standard output by which it can be judged: at itself and at what follows it.
     *
     * @param from the file's clock; a bare stream cannot be entered there, and is read from the start
     */
    static List<String> trial(Grab grab, double from, List<String> input, String output) {
        Picture picture = grab.facts().picture().orElseThrow();
        String time = ExactArguments.seconds(from);
        boolean bare = grab.facts().demuxer().bare();
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats"));
        arguments.addAll(bare ? List.of() : List.of("-ss", time));
        arguments.addAll(input);
        String graph =
                "[0:" + picture.stream() + "]" + (bare ? "trim=start=" + time + "," : "") + "split[one][some];[one]"
                        + shape(grab, picture) + "[still];[some]scale=" + PosterTrial.WIDTH + ":" + PosterTrial.HEIGHT
                        + ":flags=area:out_range=tv,format=yuv420p[looks]";
        arguments.addAll(List.of("-filter_complex", graph, "-map", "[still]"));
        arguments.addAll(still(grab, output));
        arguments.addAll(List.of("-map", "[looks]", "-frames:v", String.valueOf(PosterTrial.LOOKS)));
        arguments.addAll(List.of("-c:v", "rawvideo", "-f", "rawvideo", "pipe:1"));
        return List.copyOf(arguments);
    }

    private static List<String> still(Grab grab, String output) {
        List<String> arguments =
                new ArrayList<>(List.of("-frames:v", "1", "-c:v", grab.format().encoder()));
        arguments.addAll(grab.format() == StillFormat.JPEG ? List.of("-q:v", "3") : List.of("-quality", "82"));
        // Without -update the output's name would be a pattern for many pictures.
        arguments.addAll(List.of("-map_metadata", "-1", "-update", "1", "-f", "image2", output));
        return arguments;
    }

    private static String shape(Grab grab, Picture picture) {
        int width = width(grab, picture);
        int height = Math.max(1, (int) Math.round((double) width * picture.displayHeight() / picture.displayWidth()));
        boolean jpeg = grab.format() == StillFormat.JPEG;
        return "scale=" + width + ":" + height + ":flags=bicubic:out_color_matrix=bt601:out_range="
                + (jpeg ? "pc" : "tv") + ",setsar=1,format=" + (jpeg ? "yuvj420p" : "yuv420p");
    }

    private static int width(Grab grab, Picture picture) {
        int shown = Math.max(1, picture.displayWidth());
        return grab.maxWidth() > 0 ? Math.min(grab.maxWidth(), shown) : shown;
    }
}
