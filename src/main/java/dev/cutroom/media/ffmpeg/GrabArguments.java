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
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats"));
        if (seek > 0) {
            arguments.addAll(List.of("-noaccurate_seek", "-ss", ExactArguments.seconds(seek)));
        }
        arguments.addAll(input);
        arguments.addAll(List.of("-map", "0:" + picture.stream(), "-vf", filter(grab, picture, from - seek)));
        arguments.addAll(List.of("-frames:v", "1", "-c:v", grab.format().encoder()));
        arguments.addAll(grab.format() == StillFormat.JPEG ? List.of("-q:v", "3") : List.of("-quality", "82"));
        // Without -update the output's name would be a pattern for many pictures.
        arguments.addAll(List.of("-map_metadata", "-1", "-update", "1", "-f", "image2", output));
        grab.facts().sound().ifPresent(s -> arguments.addAll(ProbeCalls.alongside(s.stream())));
        return List.copyOf(arguments);
    }

    private static String filter(Grab grab, Picture picture, double from) {
        int width = width(grab, picture);
        int height = Math.max(1, (int) Math.round((double) width * picture.displayHeight() / picture.displayWidth()));
        boolean jpeg = grab.format() == StillFormat.JPEG;
        return "trim=start=" + ExactArguments.seconds(from)
                + ",scale=" + width + ":" + height + ":flags=bicubic:out_color_matrix=bt601:out_range="
                + (jpeg ? "pc" : "tv") + ",setsar=1,format=" + (jpeg ? "yuvj420p" : "yuv420p") + ",showinfo";
    }

    private static int width(Grab grab, Picture picture) {
        int shown = Math.max(1, picture.displayWidth());
        return grab.maxWidth() > 0 ? Math.min(grab.maxWidth(), shown) : shown;
    }
}
