package dev.cutroom.maintenance;

import dev.cutroom.database.Vacuum;
import dev.cutroom.maintenance.OneAtATime.Timed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a vacuum came to, as it goes over the wire. */
@Schema(name = "Vacuumed")
public record VacuumView(
        @Schema(required = true, examples = "5120", description = "Pages by which the file is shorter.")
        long pagesFreed,

        @Schema(required = true, examples = "20971520") long bytesFreed,

        @Schema(
                required = true,
                examples = "0",
                description = "Unused pages that are still in the file: call again when there are many.")
        long pagesLeft,

        @Schema(required = true, examples = "0.412", description = "Seconds.")
        double duration) {

    static VacuumView of(Timed<Vacuum.Freed> run) {
        Vacuum.Freed freed = run.result();
        return new VacuumView(freed.pages(), freed.bytes(), freed.pagesLeft(), run.seconds());
    }
}
