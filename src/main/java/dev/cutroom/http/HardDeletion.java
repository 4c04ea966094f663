package dev.cutroom.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The part of a DELETE's query that says whether it is for good. */
public class HardDeletion {

    @QueryParam("hard")
    @Parameter(
            description = "Remove it and its files for good, also out of the trash.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String hard;

    /** @throws Problem INVALID_INPUT when it is neither true nor false */
    public boolean wanted() {
        return Parameters.isTrue("hard", hard);
    }
}
