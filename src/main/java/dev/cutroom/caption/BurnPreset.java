package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Looks that a burn can begin with. */
@Schema(
        name = "BurnPreset",
        description =
                "`classic`: letters with an outline. `boxed`: letters on a box of the outline's colour. `karaoke`: each word is"
                        + " filled with the highlight as it is spoken and stays so. `highlight`: the word that is spoken has the highlight's"
                        + " colour. `pop`: it also jumps, and nothing else moves. Where the times of words are not known, the last three"
                        + " estimate them.")
enum BurnPreset {
    @JsonProperty("classic")
    CLASSIC(Emphasis.NONE, CaptionStyle.NONE),
    @JsonProperty("boxed")
    BOXED(Emphasis.NONE, letters("#ffffff", null)),
    @JsonProperty("karaoke")
    KARAOKE(Emphasis.FILL, letters("#ffffff", "#ffff00")),
    @JsonProperty("highlight")
    HIGHLIGHT(Emphasis.COLOUR, letters("#ffffff", "#ffff00")),
    @JsonProperty("pop")
    POP(Emphasis.POP, letters("#ffffff", "#ffff00"));

    /** How the word that is spoken is shown. */
    enum Emphasis {
        NONE,
        COLOUR,
        FILL,
        POP
    }

    private final Emphasis emphasis;
    private final CaptionStyle style;

    BurnPreset(Emphasis emphasis, CaptionStyle style) {
        this.emphasis = emphasis;
        this.style = style;
    }

    private static CaptionStyle letters(String color, String highlight) {
        return new CaptionStyle(null, null, color, null, highlight, null);
    }

    Emphasis emphasis() {
        return emphasis;
    }

    /** What stands in for keys that nobody has given. */
    CaptionStyle style() {
        return style;
    }
}
