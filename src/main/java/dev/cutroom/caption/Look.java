package dev.cutroom.caption;

import dev.cutroom.caption.BurnPreset.Emphasis;
import dev.cutroom.caption.text.AssStyle;
import java.util.Optional;

/**
 * How captions are drawn.
 *
 * @param emphasis of words as they are spoken
 * @param highlightColor of a word that is emphasised, {@code #rrggbb}
 * @param estimates whether words without times are given some
 */
record Look(AssStyle style, Emphasis emphasis, String highlightColor, boolean estimates) {

    private static final String WHITE = "#ffffff";
    private static final String YELLOW = "#ffff00";

    /** @param preset and style that are asked for, null for none; the caption's own style stands behind the latter */
    static Look of(BurnPreset preset, CaptionStyle style, Caption caption) {
        return of(preset, style == null ? caption.style() : style.over(caption.style()));
    }

    /** @param preset null for none: then words are coloured where they have times */
    static Look of(BurnPreset preset, CaptionStyle wanted) {
        CaptionStyle style = preset == null ? wanted : wanted.over(preset.style());
        AssStyle ass = style.toAss();
        Emphasis emphasis = preset == null ? Emphasis.COLOUR : preset.emphasis();
        return new Look(
                preset == BurnPreset.BOXED ? ass.onBox() : ass,
                emphasis,
                Optional.ofNullable(style.highlightColor()).orElse(isWhitish(ass.primaryColor()) ? YELLOW : WHITE),
                preset != null && emphasis != Emphasis.NONE);
    }

    private static boolean isWhitish(String color) {
        int rgb = Integer.parseInt(color.substring(1), 16);
        return (rgb >> 16) > 0xC0 && (rgb >> 8 & 0xFF) > 0xC0 && (rgb & 0xFF) > 0xC0;
    }

    Look withFont(String name) {
        return new Look(style.withFont(name), emphasis, highlightColor, estimates);
    }
}
