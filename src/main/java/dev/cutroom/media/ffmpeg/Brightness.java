package dev.cutroom.media.ffmpeg;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from {@code showinfo} how bright a picture is, to tell a poster from a black screen. */
final class Brightness implements Consumer<String> {
    private static final Pattern LUMA = Pattern.compile("mean:\\[(\\d+)[^\\]]*\\] stdev:\\[([\\d.]+)");
    private static final int DARK = 32;
    private static final double FLAT = 8;

    private boolean seen;
    private boolean black;

    @Override
    public void accept(String line) {
        Matcher luma = LUMA.matcher(line);
        if (luma.find()) {
            seen = true;
            black = Integer.parseInt(luma.group(1)) < DARK && Double.parseDouble(luma.group(2)) < FLAT;
        }
    }

    /** True when a picture came through at all. */
    boolean seen() {
        return seen;
    }

    boolean black() {
        return black;
    }
}
