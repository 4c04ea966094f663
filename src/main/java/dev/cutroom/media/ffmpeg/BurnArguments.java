package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The arguments of a burn: every picture decoded, drawn upon and encoded with its own time; sound copied.
 *
 * <p>Nothing in the filter comes from a user: the script and the fonts lie under fixed names in the directory in which
 * ffmpeg works.
 */
final class BurnArguments {
    static final String SCRIPT = "captions.ass";
    static final String FONTS = "fonts";

    /**
     * Keeps the similarity (SSIM) above 0.98 even on pictures of nothing but fine noise, where 17 falls to 0.94; on
     * ordinary ones it is above 0.99. Measured; the files are two thirds larger than at 17.
     */
    private static final int CRF = 12;

    /** The encoder keeps these as they are: a change into brightness and colour would lose their tags. */
    private static final Set<String> RGB = Set.of("gbrp", "bgr0");

    private final Burn burn;
    private final Picture picture;
    private final Turn turn;
    private final BurnClock clock;

    /** @param turned the picture is drawn upon upright and turned back; otherwise the file becomes upright */
    BurnArguments(Burn burn, boolean turned, BurnClock clock) {
        this.burn = burn;
        this.picture = burn.facts().picture().orElseThrow();
        this.turn = turned ? Turn.of(picture.rotation()) : Turn.of(0);
        this.clock = clock;
    }

    /** @param autorotate ffmpeg is to turn the pictures upright before the filter sees them */
    List<String> of(List<String> input, boolean autorotate, SoundPlan sound, Outputs outputs) {
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        arguments.addAll(autorotate ? List.of() : List.of("-noautorotate"));
        arguments.addAll(input);
        arguments.addAll(List.of("-map", "0:" + picture.stream()));
        arguments.addAll(sound.maps());
        arguments.addAll(List.of("-vf", filter(), outputs.keepTimesOption(), "passthrough"));
        arguments.addAll(List.of("-enc_time_base:v", clock.timeBase()));
        arguments.addAll(encoder());
        arguments.addAll(sound.codec());
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-max_muxing_queue_size", "4096"));
        if (sound.container() == CopyContainer.MATROSKA && clock.lead() > 0) {
            // ffmpeg 4.4 moves everything but the first picture when it meets a time below 0 in Matroska.
            arguments.addAll(
                    List.of("-output_ts_offset", ExactArguments.seconds(Math.ceil(clock.lead() * 1000) / 1000)));
        }
        if (sound.container().boxes()) {
            arguments.addAll(List.of("-video_track_timescale", String.valueOf(clock.scale())));
            arguments.addAll(List.of("-movflags", "+faststart"));
        }
        arguments.addAll(List.of("-f", sound.container().format(), outputs.file()));
        if (sound.any() && sound.copied()) {
            arguments.addAll(sound.hashes(burn.facts().demuxer(), outputs.hashes()));
        }
        return List.copyOf(arguments);
    }

    /** Where the run writes. */
    record Outputs(String file, String hashes, String keepTimesOption) {}

    private List<String> encoder() {
        return isRgb()
                ? H264Arguments.rgb(picture, CRF, burn.threads())
                : H264Arguments.of(picture, CRF, burn.threads());
    }

    private String filter() {
        List<String> filters = new ArrayList<>(clock.before());
        filters.addAll(drawn());
        filters.addAll(turn.back());
        filters.add(clock.after());
        filters.add("format=" + format());
        return String.join(",", filters);
    }

    /** The filters that draw: in the form that pictures are encoded in, upright. */
    List<String> drawn() {
        List<String> filters = new ArrayList<>(isRgb() ? List.of() : H264Arguments.conversion(picture));
        filters.add("format=" + (turn.isNone() ? format() : turnable(format())));
        filters.addAll(turn.upright());
        filters.add("ass=filename=" + SCRIPT + ":fontsdir=" + FONTS + ":original_size=" + picture.displayWidth() + "x"
                + picture.displayHeight());
        return filters;
    }

    private String format() {
        return isRgb() ? "bgr0" : PixelFormats.forH264(picture);
    }

    private boolean isRgb() {
        return RGB.contains(picture.pixelFormat());
    }

    /** Colour that is halved in one direction only cannot be turned by a quarter. */
    private String turnable(String format) {
        return picture.sideways() ? format.replace("422", "444") : format;
    }
}
