package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import dev.cutroom.media.mp4.PictureCodec;
import dev.cutroom.media.mp4.SequenceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The encoder's arguments for the parts of a smart trim: the source's codec, profile, level and pixel format.
 *
 * <p>Pictures are encoded in the order they are shown: so each is out of the decoder before the next sequence begins, and
 * nothing can be lost where the parts join.
 */
record SmartEncoder(Picture picture, DecoderConfig config, int number, int threads) {
    private static final Set<String> HEVC_FORMATS = Set.of(
            "yuv420p",
            "yuvj420p",
            "yuv422p",
            "yuvj422p",
            "yuv444p",
            "yuvj444p",
            "yuv420p10le",
            "yuv422p10le",
            "yuv444p10le",
            "yuv420p12le",
            "yuv422p12le",
            "yuv444p12le",
            "gbrp",
            "gbrp10le",
            "gray");
    private static final double GOP_SECONDS = 2;
    private static final int MOST_REFERENCES = 3;

    static boolean known(Picture picture) {
        Set<String> formats = switch (picture.codec()) {
            case "h264" -> PixelFormats.H264;
            case "hevc" -> HEVC_FORMATS;
            default -> Set.of();
        };
        return formats.contains(picture.pixelFormat());
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-pix_fmt", picture.pixelFormat(), "-bf", "0"));
        arguments.addAll(List.of("-g", String.valueOf(gop()), "-preset", "veryfast"));
        arguments.addAll(config.codec() == PictureCodec.H264 ? h264() : hevc());
        arguments.addAll(List.of("-threads", String.valueOf(threads)));
        return arguments;
    }

    private List<String> h264() {
        SequenceSet set = SequenceSet.of(config.sequenceSets().get(0));
        int references = Math.max(1, Math.min(MOST_REFERENCES, set.references()));
        List<String> arguments = new ArrayList<>(List.of("-c:v", "libx264", "-crf", "15", "-profile:v", profile(set)));
        arguments.addAll(List.of("-refs", String.valueOf(references), "-level:v", String.valueOf(set.level())));
        arguments.addAll(List.of("-x264-params", "sps-id=" + number));
        return arguments;
    }

    private List<String> hevc() {
        // The numbers of its parameter sets are changed afterwards: this encoder has no way to choose them.
        String parameters = "bframes=0:open-gop=0:repeat-headers=0:info=0:hrd=0:aud=0:hash=0:log-level=error"
                + (threads > 0 ? ":pools=" + threads : "");
        return List.of("-c:v", "libx265", "-crf", "16", "-x265-params", parameters);
    }

    private int gop() {
        return (int) Math.max(1, Math.min(600, Math.round(picture.cadence().value() * GOP_SECONDS)));
    }

    /** The name of a profile of H.264. @throws SmartUnavailable {@code CODEC_UNSUPPORTED} */
    static String profile(SequenceSet set) {
        return switch (set.profile()) {
            case 66 -> "baseline";
            case 77 -> "main";
            case 100 -> "high";
            case 110 -> "high10";
            case 122 -> "high422";
            case 244 -> "high444";
            default -> throw new SmartUnavailable(SmartReason.CODEC_UNSUPPORTED, "profile " + set.profile());
        };
    }
}
