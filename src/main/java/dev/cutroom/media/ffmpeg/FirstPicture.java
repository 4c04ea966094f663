package dev.cutroom.media.ffmpeg;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the {@code showinfo} filter tells of the first decoded picture. */
final class FirstPicture implements Consumer<String> {
    record Shown(
            double time,
            Rational frameRate,
            String pixelFormat,
            int width,
            int height,
            Rational sampleAspect,
            FieldOrder fields) {}

    private static final Pattern CONFIG =
            Pattern.compile("showinfo.*config in time_base: (\\d+/\\d+), frame_rate: (\\d+/\\d+)");
    private static final Pattern FRAME = Pattern.compile(
            "showinfo.* n: *0 pts: *(-?\\d+|NOPTS) .*fmt:(\\S+) .*" + "sar:(\\d+/\\d+) s:(\\d+)x(\\d+) i:(\\w)");

    private Rational timeBase = Rational.ONE;
    private Rational rate = new Rational(0, 1);
    private Shown shown;

    @Override
    public void accept(String line) {
        Matcher config = CONFIG.matcher(line);
        if (config.find()) {
            timeBase = Rational.parse(config.group(1));
            rate = ratio(config.group(2), new Rational(0, 1));
        }
        Matcher frame = FRAME.matcher(line);
        if (shown == null && frame.find()) {
            shown = shown(frame);
        }
    }

    /** One tick of the times in the file. */
    Rational timeBase() {
        return timeBase;
    }

    Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    private Shown shown(Matcher m) {
        double time = m.group(1).equals("NOPTS") ? 0 : Long.parseLong(m.group(1)) * timeBase.value();
        Rational aspect = ratio(m.group(3), Rational.ONE);
        return new Shown(
                time,
                rate,
                m.group(2),
                Integer.parseInt(m.group(4)),
                Integer.parseInt(m.group(5)),
                aspect.num() == 0 ? Rational.ONE : aspect,
                FieldOrder.of(m.group(6)));
    }

    /** ffmpeg prints 0/1 or 1/0 for what it does not know. */
    private static Rational ratio(String text, Rational otherwise) {
        return text.endsWith("/0") ? otherwise : Rational.parse(text);
    }
}
