package dev.cutroom.caption;

import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.AssStyle;
import dev.cutroom.caption.text.AssText;
import dev.cutroom.caption.text.Cue;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Keeps the text of cues inside the picture.
 *
 * <p>The renderer breaks lines at spaces, and that is left to it. What it does not do is done here: a word that is too wide
 * gets smaller, or is broken where it is no word but an address or a line of Chinese; a text that is too high gets smaller.
 */
final class CueLayout {

    /** Shaping makes some lines wider than the sum of their letters. */
    private static final double SLACK = 0.96;

    private static final int LONGEST_WORD = 20;
    private static final double SMALLEST_WORD = 8;
    private static final double SMALLEST = 3;

    private final double width;
    private final double height;
    private final double size;
    private final ToDoubleFunction<String> measure;
    private final Locale language;

    /**
     * @param width of the picture as it is shown, in pixels; likewise the height
     * @param measure the width of a line at a font size of 1
     */
    CueLayout(int width, int height, AssStyle style, ToDoubleFunction<String> measure, Locale language) {
        this.width = style.roomAcross(width, height) * SLACK;
        this.height = style.roomDown(height);
        this.size = style.pixels(height);
        this.measure = measure;
        this.language = language;
    }

    AssEvent event(Cue cue) {
        double fitting = acrossSize(cue.text());
        String text = broken(cue.text(), fitting);
        while (lines(text, fitting) * fitting > height && fitting > SMALLEST) {
            fitting = Math.max(SMALLEST, fitting * 0.93);
            text = broken(cue.text(), fitting);
        }
        String smaller = fitting < size ? String.format(Locale.ROOT, "{\\fs%.2f}", fitting) : "";
        return new AssEvent(cue.startMillis(), cue.endMillis(), smaller + AssText.escape(text));
    }

    /** The size at which every real word fits beside the margins. */
    private double acrossSize(String text) {
        double widest = Arrays.stream(text.split("\\s+"))
                .filter(word -> word.codePointCount(0, word.length()) <= LONGEST_WORD)
                .mapToDouble(measure)
                .max()
                .orElse(0);
        double fitting = widest * size > width ? width / widest : size;
        return Math.max(fitting, Math.min(size, SMALLEST_WORD));
    }

    private String broken(String text, double at) {
        return new WordBreaker(language, part -> measure.applyAsDouble(part) * at, width).lines(text);
    }

    /** How many lines the renderer makes of it. */
    private long lines(String text, double at) {
        double space = measure.applyAsDouble(" ") * at;
        long lines = 0;
        for (String line : text.split("\n", -1)) {
            double used = 0;
            lines++;
            for (String word : line.split(" ")) {
                double wide = measure.applyAsDouble(word) * at;
                if (used > 0 && used + space + wide > width) {
                    lines++;
                    used = wide;
                } else {
                    used += (used > 0 ? space : 0) + wide;
                }
            }
        }
        return lines;
    }
}
