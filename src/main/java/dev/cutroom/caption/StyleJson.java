package dev.cutroom.caption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a caption's style as JSON in its row. */
@Converter
class StyleJson implements AttributeConverter<CaptionStyle, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(CaptionStyle style) {
        try {
            return style == null ? null : JSON.writeValueAsString(style);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CaptionStyle convertToEntityAttribute(String json) {
        try {
            return json == null ? null : JSON.readValue(json, CaptionStyle.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
