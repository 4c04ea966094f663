package dev.cutroom.maintenance;

import dev.cutroom.database.IntegrityCheck;
import dev.cutroom.maintenance.OneAtATime.Timed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the database is whole, as it goes over the wire. */
@Schema(name = "Integrity")
public record IntegrityView(
        @Schema(required = true, examples = "true") boolean ok,

        @Schema(
                required = true,
                examples = "[]",
                description = "What is wrong, one sentence each; empty when nothing is.")
        List<String> problems,

        @Schema(required = true, examples = "false", description = "There are more problems than are listed.")
        boolean truncated,

        @Schema(required = true, examples = "0.05", description = "Seconds.")
        double duration) {

    static IntegrityView of(Timed<IntegrityCheck.Finding> run) {
        IntegrityCheck.Finding finding = run.result();
        return new IntegrityView(finding.ok(), finding.problems(), finding.truncated(), run.seconds());
    }
}
