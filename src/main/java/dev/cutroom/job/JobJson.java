package dev.cutroom.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;

/** Inputs and outputs of jobs as JSON text. */
@ApplicationScoped
class JobJson {

    private final ObjectMapper mapper;
    private final ObjectMapper sparse;

    JobJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.sparse = mapper.copy().setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }

    /** An input says only what was asked for. */
    String input(Object value) {
        return write(sparse, value);
    }

    /** An output says everything, also what is null. */
    String output(Object value) {
        return write(mapper, value);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not a value that JSON can carry", e);
        }
    }

    /** Null for null. A row that was spoiled by hand is shown as it is: it must not spoil the list it stands in. */
    JsonNode parse(String text) {
        try {
            return text == null ? null : mapper.readTree(text);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
