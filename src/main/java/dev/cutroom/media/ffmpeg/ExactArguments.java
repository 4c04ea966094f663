package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The arguments of an exact trim: decode, keep the span, encode to H.264 and AAC in MP4. */
final class ExactArguments {
    private static final Rational FINE = new Rational(1, 90_000);
    private static final int CRF = 17;

    private final Cut cut;
    private final Span span;
    private final double behind;
    private final List<Sound> heard;

    /** @param behind what ffmpeg's clock is behind the file's, in seconds @param heard the sounds to keep, in this order */
    ExactArguments(Cut cut, Span span, double behind, List<Sound> heard) {
        this.cut = cut;
        this.span = span;
        this.behind = behind;
        this.heard = heard;
    }

    /** What stands before all outputs: habits, where to enter the file, and the file. */
    static List<String> opening(double seek, List<String> input) {
        List<String> arguments =
                new ArrayList<>(List.of("-v", "error", "-nostats", "-stats_period", "0.2", "-progress", "pipe:1"));
        arguments.addAll(List.of("-noautorotate"));
        if (seek > 0) {
            arguments.addAll(List.of("-noaccurate_seek", "-ss", seconds(seek)));
        }
        arguments.addAll(input);
        return List.copyOf(arguments);
    }

    /** The output that holds the span. */
    List<String> output(String keepTimesOption, String output) {
        List<String> arguments = new ArrayList<>();
        cut.facts().picture().ifPresent(p -> arguments.addAll(picture(p, keepTimesOption)));
        for (int i = 0; i < heard.size(); i++) {
            arguments.addAll(List.of("-map", "0:" + heard.get(i).stream()));
            arguments.addAll(encoding(heard.get(i), i, span, behind));
        }
        arguments.addAll(Told.KEPT);
        arguments.addAll(List.of("-max_muxing_queue_size", "4096"));
        arguments.addAll(List.of("-movflags", "+faststart", "-f", "mp4", output));
        return List.copyOf(arguments);
    }

    private List<String> picture(Picture picture, String keepTimesOption) {
        Rational tick = picture.variableRate() ? FINE : picture.cadence().inverse();
        List<String> arguments = new ArrayList<>(List.of("-map", "0:" + picture.stream()));
        arguments.addAll(List.of("-vf", pictureFilter(picture, tick)));
        arguments.addAll(List.of(keepTimesOption, "passthrough", "-enc_time_base:v", tick.num() + ":" + tick.den()));
        arguments.addAll(H264Arguments.of(picture, CRF, cut.threads()));
        if (picture.variableRate()) {
            arguments.addAll(List.of("-video_track_timescale", String.valueOf(FINE.den())));
        }
        return arguments;
    }

    private String pictureFilter(Picture picture, Rational tick) {
        List<String> filters = new ArrayList<>();
        filters.add("trim=start=" + seconds(span.first() - span.slack() - behind) + ":end="
                + seconds(span.until() - span.slack() - behind));
        // A picture that was already shown at the start is shown from there on.
        boolean held = span.first() < span.from();
        filters.add(
                held ? "setpts='if(eq(N,0),0,PTS-" + seconds(span.from() - behind) + "/TB)'" : "setpts=PTS-STARTPTS");
        // At a constant rate this puts each picture on the exact grid again, whatever the container rounded it to.
        filters.add("settb=" + tick);
        filters.addAll(H264Arguments.conversion(picture));
        filters.add("format=" + PixelFormats.forH264(picture));
        return String.join(",", filters);
    }

    /** Encodes a sound as the one of this number, cut to a span. @param behind what ffmpeg's clock is behind the file's */
    static List<String> encoding(Sound sound, int number, Span span, double behind) {
        List<String> arguments = new ArrayList<>(List.of("-c:a:" + number, "aac"));
        arguments.addAll(List.of("-b:a:" + number, String.valueOf(bitRate(sound))));
        arguments.addAll(List.of("-filter:a:" + number, soundFilter(sound, span, behind)));
        return arguments;
    }

    private static int bitRate(Sound sound) {
        int perChannel = Math.min(96_000, rate(sound) * 4);
        int channels = Math.max(1, Math.min(6, sound.channels()));
        return Math.min(512_000, channels * perChannel);
    }

    private static String soundFilter(Sound sound, Span span, double behind) {
        String from = seconds(span.from() - behind);
        return "atrim=start=" + from + ":end=" + seconds(span.until() - behind)
                + ",asetpts=PTS-(" + from + ")/TB"
                // Fills what is missing with silence, so that sound that starts late or has holes stays in step.
                + ",aresample=" + rate(sound) + ":async=1:first_pts=0"
                + ",aformat=channel_layouts=mono|stereo|3.0|4.0|5.0|5.1";
    }

    private static int rate(Sound sound) {
        return sound.sampleRate() >= 8000 && sound.sampleRate() <= 96_000 ? sound.sampleRate() : 48_000;
    }

    static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
