package dev.cutroom.maintenance;

import dev.cutroom.database.Statistics;
import dev.cutroom.maintenance.OneAtATime.Timed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was learnt about the tables, as it goes over the wire. */
@Schema(name = "Analyzed")
public record AnalysisView(
        @Schema(required = true, examples = "4", description = "Tables of a thousand rows or more.")
        int tables,

        @Schema(required = true, examples = "17", description = "Their indexes.")
        int indexes,

        @Schema(required = true, examples = "0.008", description = "Seconds.")
        double duration) {

    static AnalysisView of(Timed<Statistics.Taken> run) {
        return new AnalysisView(run.result().tables(), run.result().indexes(), run.seconds());
    }
}
