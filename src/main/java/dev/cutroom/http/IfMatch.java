package dev.cutroom.http;

import jakarta.ws.rs.HeaderParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The header by which a client says which state of a resource it wants to change (RFC 9110, section 13.1.1). */
public class IfMatch {

    /** Whatever its state is. */
    public static final IfMatch ANY = new IfMatch();

    @HeaderParam("If-Match")
    @Parameter(description = "Change it only when its `ETag` is still this one; 412 otherwise.")
    String header;

    /** Does it let this tag pass? Weak tags never do. */
    boolean allows(String etag) {
        return header == null
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    boolean isPresent() {
        return header != null;
    }
}
