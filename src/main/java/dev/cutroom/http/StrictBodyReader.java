package dev.cutroom.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Reads JSON bodies into request records, strictly. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class StrictBodyReader implements MessageBodyReader<Record> {

    /** No request of this API needs more; uploads are not JSON. */
    private static final int LIMIT = 4 << 20;

    private final ObjectMapper mapper;
    private final StrictJson strict;

    StrictBodyReader(ObjectMapper mapper, StrictJson strict) {
        this.mapper = mapper;
        this.strict = strict;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw HttpProblem.TOO_LARGE.because("A JSON body has at most " + LIMIT + " bytes.");
        }
        boolean absent = bytes.length == 0 && Arrays.stream(annotations).anyMatch(MayBeAbsent.class::isInstance);
        return strict.read(absent ? mapper.createObjectNode() : parse(bytes), type, "");
    }

    private JsonNode parse(byte[] bytes) {
        try {
            return mapper.readTree(bytes);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw HttpProblem.MALFORMED_BODY.because("The body is no valid JSON in UTF-8 (line " + line + ").");
        } catch (IOException e) {
            throw HttpProblem.MALFORMED_BODY.because("The body is no valid JSON in UTF-8.");
        }
    }
}
