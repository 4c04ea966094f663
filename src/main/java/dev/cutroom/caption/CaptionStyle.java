package dev.cutroom.caption;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.cutroom.caption.StyleRules.Color;
import dev.cutroom.caption.StyleRules.FontName;
import dev.cutroom.caption.StyleRules.FontSize;
import dev.cutroom.caption.StyleRules.Keypad;
import dev.cutroom.caption.text.AssStyle;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How captions look, on the wire and in rows; an absent key (null) leaves the choice to the next in line. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CaptionStyle", description = "Absent keys take the caption's own style, then the defaults.")
public record CaptionStyle(
        @Schema(
                name = "fontSize",
                description = "In 1/288 of the picture's height.",
                minimum = "1",
                maximum = "200",
                defaultValue = "20")
        @FontSize
        Double fontSize,

        @Schema(
                name = "fontName",
                maxLength = 100,
                pattern = "^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'+&()-]*$",
                defaultValue = "Arial Black")
        @FontName
        String fontName,

        @Schema(name = "primaryColor", pattern = "^#[0-9a-fA-F]{6}$", defaultValue = "#ffff00") @Color
        String primaryColor,

        @Schema(name = "outlineColor", pattern = "^#[0-9a-fA-F]{6}$", defaultValue = "#000000") @Color
        String outlineColor,

        @Schema(
                name = "highlightColor",
                pattern = "^#[0-9a-fA-F]{6}$",
                description = "Of the word that is spoken; when absent white, or yellow where letters are white.")
        @Color
        String highlightColor,

        @Schema(
                name = "alignment",
                implementation = Integer.class,
                description = "Place in the picture, as on a numeric keypad. Text is taken too.",
                minimum = "1",
                maximum = "9",
                defaultValue = "2")
        @Keypad
        JsonNode alignment) {

    public static final CaptionStyle NONE = new CaptionStyle(null, null, null, null, null, null);

    public CaptionStyle {
        alignment = alignment != null && alignment.isTextual() ? IntNode.valueOf(alignment.asInt()) : alignment;
    }

    /** This style, with what it leaves open taken from the other one. */
    public CaptionStyle over(CaptionStyle other) {
        return new CaptionStyle(
                fontSize == null ? other.fontSize : fontSize,
                fontName == null ? other.fontName : fontName,
                primaryColor == null ? other.primaryColor : primaryColor,
                outlineColor == null ? other.outlineColor : outlineColor,
                highlightColor == null ? other.highlightColor : highlightColor,
                alignment == null ? other.alignment : alignment);
    }

    /** With defaults for what is still open. */
    public AssStyle toAss() {
        AssStyle ours = AssStyle.DEFAULT;
        return new AssStyle(
                Optional.ofNullable(fontSize).orElse(ours.fontSize()),
                Optional.ofNullable(fontName).orElse(ours.fontName()),
                Optional.ofNullable(primaryColor).orElse(ours.primaryColor()),
                Optional.ofNullable(outlineColor).orElse(ours.outlineColor()),
                alignment == null ? ours.alignment() : alignment.asInt(),
                false);
    }
}
