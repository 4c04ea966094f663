package dev.cutroom.caption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.cutroom.caption.StyleRules.Color;
import dev.cutroom.caption.StyleRules.FontName;
import dev.cutroom.caption.StyleRules.FontSize;
import dev.cutroom.caption.StyleRules.Keypad;
import dev.cutroom.http.Patched;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A merge patch of a style. */
@RegisterForReflection
@JsonNaming(PropertyNamingStrategies.LowerCamelCaseStrategy.class)
record StyleEdit(
        Patched<@FontSize Double> fontSize,
        Patched<@FontName String> fontName,
        Patched<@Color String> primaryColor,
        Patched<@Color String> outlineColor,
        Patched<@Color String> highlightColor,
        Patched<@Keypad JsonNode> alignment) {

    CaptionStyle of(CaptionStyle before) {
        return new CaptionStyle(
                fontSize.or(before.fontSize()),
                fontName.or(before.fontName()),
                primaryColor.or(before.primaryColor()),
                outlineColor.or(before.outlineColor()),
                highlightColor.or(before.highlightColor()),
                alignment.or(before.alignment()));
    }
}
