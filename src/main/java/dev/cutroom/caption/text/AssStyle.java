package dev.cutroom.caption.text;

import java.util.Locale;

/**
 * How captions look, in ASS terms.
 *
 * @param fontSize in 1/288 of the picture's height, so that it looks the same at every resolution
 * @param primaryColor of the letters, {@code #rrggbb}
 * @param outlineColor of their outline, {@code #rrggbb}
 * @param alignment place in the picture, as on a numeric keypad: 1 to 9, 2 is below in the middle
 * @param boxed the letters stand on a box of the outline's colour, and have no outline
 */
public record AssStyle(
        double fontSize, String fontName, String primaryColor, String outlineColor, int alignment, boolean boxed) {

    public static final AssStyle DEFAULT = new AssStyle(20, "Arial Black", "#ffff00", "#000000", 2, false);

    /** What {@link #fontSize}, the outline and the margins are parts of. */
    private static final double UNITS = 288;

    private static final double OUTLINE = 1;
    private static final double PADDING = 3;
    private static final double MARGIN = 10;

    /** What a word that is still to come looks like in a karaoke of {@code \k} tags. */
    private static final String TO_COME = "#ffffff";

    static final String FORMAT =
            "Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic,"
                    + " Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV,"
                    + " Encoding";

    /** The same in another font. */
    public AssStyle withFont(String name) {
        return new AssStyle(fontSize, name, primaryColor, outlineColor, alignment, boxed);
    }

    /** The column at which lines begin, have their middle or end, by the alignment; in pixels, as {@link #anchorDown}. */
    public double anchorAcross(int width, int height) {
        return switch (alignment % 3) {
            case 1 -> margin(width, height);
            case 2 -> width / 2.0;
            default -> width - margin(width, height);
        };
    }

    /** The row at which the text ends, has its middle or begins, by the alignment. */
    public double anchorDown(int height) {
        return switch ((alignment - 1) / 3) {
            case 0 -> height - margin(height);
            case 1 -> height / 2.0;
            default -> margin(height);
        };
    }

    /** How far the text reaches beyond its letters. */
    private double border() {
        return boxed ? PADDING : OUTLINE;
    }

    /** The same on a box. */
    public AssStyle onBox() {
        return new AssStyle(fontSize, fontName, primaryColor, outlineColor, alignment, true);
    }

    /** The size of the letters in pixels. @param height of the picture, in pixels */
    public double pixels(int height) {
        return fontSize * height / UNITS;
    }

    /** How wide a line may be, in pixels. */
    public double roomAcross(int width, int height) {
        return width - 2 * (margin(width, height) + border() * height / UNITS);
    }

    /** How high the lines together may be, in pixels. */
    public double roomDown(int height) {
        return height - 2 * (margin(height) + border() * height / UNITS);
    }

    private static long margin(int height) {
        return Math.round(MARGIN * height / UNITS);
    }

    /** Beside the text. Of a picture that is much higher than wide, margins by its height would leave nothing. */
    private static long margin(int width, int height) {
        return Math.min(margin(height), Math.round(width / 20.0));
    }

    /**
     * The fields of {@link #FORMAT}.
     *
     * @param width of the picture, in pixels; likewise the height
     * @param encoding in the sense of the format
     */
    String line(String name, int width, int height, int encoding) {
        double unit = height / UNITS;
        return String.join(
                ",",
                name,
                fontName,
                number(pixels(height)),
                colour(primaryColor),
                colour(TO_COME),
                colour(outlineColor),
                colour("#000000"),
                "0,0,0,0,100,100,0,0," + (boxed ? 3 : 1),
                number(border() * unit),
                "0",
                String.valueOf(alignment),
                margin(width, height) + "," + margin(width, height) + "," + margin(height),
                String.valueOf(encoding));
    }

    /** ASS wants blue before green before red, and no transparency. */
    private static String colour(String rgb) {
        return "&H00" + bgr(rgb);
    }

    static String bgr(String rgb) {
        String hex = rgb.toUpperCase(Locale.ROOT);
        return hex.substring(5, 7) + hex.substring(3, 5) + hex.substring(1, 3);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
