package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/** How new pictures are encoded, for every verb that makes some: H.264 that keeps depth, colours and fields. */
final class H264Arguments {
    private static final double MOST_GOP_SECONDS = 2;
    private static final long LARGE_PIXELS = 3840L * 2160;

    private H264Arguments() {}

    /** @param crf x264's constant rate factor; lower is better and larger @param cores the encoder's share; 0 leaves it to the encoder */
    static List<String> of(Picture picture, int crf, int cores) {
        List<String> arguments = new ArrayList<>(with("libx264", picture, crf, cores));
        if (PixelFormats.rgb(picture.pixelFormat())) {
            arguments.addAll(List.of("-colorspace", "smpte170m", "-color_range", "tv"));
        }
        return arguments;
    }

    /** The same for pictures that stay red, green and blue; hardly a browser shows them, but none of their colour is lost. */
    static List<String> rgb(Picture picture, int crf, int cores) {
        return with("libx264rgb", picture, crf, cores);
    }

    private static List<String> with(String encoder, Picture picture, int crf, int cores) {
        int gop = (int) Math.max(1, Math.round(picture.cadence().value() * MOST_GOP_SECONDS));
        List<String> arguments =
                new ArrayList<>(List.of("-c:v", encoder, "-preset", "veryfast", "-crf", String.valueOf(crf)));
        arguments.addAll(List.of("-g", String.valueOf(Math.min(gop, 600)), "-threads", pictures(cores)));
        if (picture.interlaced()) {
            arguments.addAll(List.of("-flags", "+ildct+ilme"));
        }
        if ((long) picture.width() * picture.height() > LARGE_PIXELS) {
            // Pictures that wait for the encoder's look ahead cost 50 MB each at 8K.
            arguments.addAll(List.of("-rc-lookahead", "4", "-bf", "0"));
        }
        return arguments;
    }

    /** Each picture waits for parts of the one before, so it takes three in work to keep two cores busy: x264's own rule. */
    private static String pictures(int cores) {
        return String.valueOf(cores > 1 ? cores * 3 / 2 : cores);
    }

    /** The filter that goes before the conversion to {@link PixelFormats#forH264}, where one is wanted. */
    static List<String> conversion(Picture picture) {
        return PixelFormats.rgb(picture.pixelFormat())
                ? List.of("scale=out_color_matrix=bt601:out_range=tv:flags=accurate_rnd+full_chroma_int")
                : List.of();
    }
}
