package dev.cutroom.video;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.cutroom.media.ffmpeg.MediaFacts;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** All measured facts of a file as one JSON column: what cutting needs, and lists do not show. */
@Converter
public class FactsJson implements AttributeConverter<MediaFacts, String> {

    // A mapper of its own: rows must stay readable when the form on the wire changes.
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Override
    public String convertToDatabaseColumn(MediaFacts facts) {
        try {
            return facts == null ? null : MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts that JSON cannot carry", e);
        }
    }

    @Override
    public MediaFacts convertToEntityAttribute(String text) {
        try {
            return text == null ? null : MAPPER.readValue(text, MediaFacts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facts of a video cannot be read", e);
        }
    }
}
