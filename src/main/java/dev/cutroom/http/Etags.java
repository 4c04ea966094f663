package dev.cutroom.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/**
 * Tags of resources: the hash of what is answered, so that a tag changes exactly when an answer does.
 *
 * <p>A version counted in each row would be cheaper, but would not see what a view shows beside its row.
 */
@ApplicationScoped
public class Etags {

    private final ObjectMapper mapper;

    Etags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The strong tag of a resource as it is now, in quotes. */
    public String of(Tagged resource) {
        try {
            return '"' + Fingerprint.of(mapper.writeValueAsBytes(resource.tagged())) + '"';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A resource that JSON cannot carry", e);
        }
    }

    /**
     * To be asked in the transaction that changes the resource, before it does.
     *
     * @param now the resource as its caller sees it
     * @throws Problem PRECONDITION_FAILED
     */
    public void check(IfMatch wanted, Tagged now) {
        if (wanted.isPresent() && !wanted.allows(of(now))) {
            throw HttpProblem.PRECONDITION_FAILED.because("It was changed meanwhile; fetch it and decide again.");
        }
    }

    /** Does an {@code If-None-Match} name this tag? The comparison is weak (RFC 9110, section 13.1.2). */
    public static boolean names(String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}
