package dev.cutroom.http;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The part of a list's query that says which page is wanted. */
public class Paging {

    @QueryParam("limit")
    @Parameter(
            description = "How many items at the most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next_cursor` of the page before; absent for the first page.")
    String cursor;

    /** How many items at the most: 1 to 200, 50 when not said. */
    public int limit() {
        return Parameters.integer("limit", limit, 50, 1, 200);
    }

    /** After which row the page begins; empty for the first page. */
    public Optional<Cursor> after() {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(cursor));
    }
}
