package dev.cutroom.caption;

import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.AssStyle;
import dev.cutroom.caption.text.AssText;
import dev.cutroom.caption.text.Cue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

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

    /**
     * A text that fits.
     *
     * @param text with line breaks added where the renderer would find none
     * @param size of its letters, in pixels
     * @param tag that makes them smaller than the style does; empty when they need not be
     */
    record Fitted(String text, double size, String tag) {}

    AssEvent event(Cue cue) {
        Fitted fitted = fit(cue.text());
        return new AssEvent(cue.startMillis(), cue.endMillis(), fitted.tag() + AssText.escape(fitted.text()));
    }

    Fitted fit(String wanted) {
        double fitting = acrossSize(wanted);
        String text = broken(wanted, fitting);
        while (lines(text, fitting) * fitting > height && fitting > SMALLEST) {
            fitting = Math.max(SMALLEST, fitting * 0.93);
            text = broken(wanted, fitting);
        }
        return new Fitted(text, fitting, fitting < size ? String.format(Locale.ROOT, "{\\fs%.2f}", fitting) : "");
    }

    /** The same with all of its lines broken, as evenly as they can be, so that the renderer need not. */
    Fitted fitLines(String wanted) {
        Fitted fitted = fit(wanted);
        String text = Arrays.stream(fitted.text().split("\n", -1))
                .map(line -> evenly(line, fitted.size()))
                .collect(Collectors.joining("\n"));
        return new Fitted(text, fitted.size(), fitted.tag());
    }

    /** The narrowest lines of which no more are needed than of the widest ones. */
    private String evenly(String line, double at) {
        long most = lines(line, at);
        double room = width;
        while (most > 1 && room > width / 2 && filled(line, at, room * 0.97).size() <= most) {
            room *= 0.97;
        }
        return String.join("\n", filled(line, at, room));
    }

    /** Lines as full as they can be. */
    private List<String> filled(String line, double at, double room) {
        List<String> lines = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            int last = lines.size() - 1;
            String longer = last < 0 ? word : lines.get(last) + " " + word;
            if (last < 0 || width(longer, at) > room) {
                lines.add(word);
            } else {
                lines.set(last, longer);
            }
        }
        return lines;
    }

    /** Of a line in letters of that size, in pixels. */
    double width(String line, double at) {
        return measure.applyAsDouble(line) * at;
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
