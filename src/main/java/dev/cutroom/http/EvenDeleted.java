package dev.cutroom.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The part of a query that says whether what lies in the trash is wanted too. */
public class EvenDeleted {

    @QueryParam("include_deleted")
    @Parameter(
            description = "Show what lies in the trash too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String includeDeleted;

    /** @throws Problem INVALID_INPUT when it is neither true nor false */
    public boolean wanted() {
        return Parameters.isTrue("include_deleted", includeDeleted);
    }
}
