package dev.cutroom.maintenance;

import dev.cutroom.maintenance.Findings.Removal;
import dev.cutroom.maintenance.OneAtATime.Timed;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs between files and rows, as it goes over the wire. Paths are relative to the media directory. */
@Schema(name = "Reconciliation")
public record ReconcileView(
        @Schema(required = true, examples = "true", description = "Nothing was removed.")
        boolean dryRun,

        @Schema(
                required = true,
                examples = "[\"store/57/01890a5d-ac96-774b-bcce-b302099a8057/source\"]",
                description = "Files in the store that no row names.")
        List<String> orphans,

        @Schema(required = true, examples = "[]", description = "Ids of videos, in the trash too, whose file is gone.")
        List<String> missing,

        @Schema(
                required = true,
                examples = "[\"scratch/01890a5d-ac96-774b-bcce-b302099a8057.1\"]",
                description = "Scratch of no running attempt, and received files that no video waits for.")
        List<String> stale,

        @Schema(required = true, description = "How many there are of each; the lists hold at most 1000.")
        Counts counts,

        @Schema(required = true, examples = "false", description = "A list is shorter than its count.")
        boolean truncated,

        @Schema(required = true, examples = "1048576", description = "Bytes of orphans and of what is stale.")
        long bytesFound,

        @Schema(required = true, examples = "0", description = "Bytes that were removed.")
        long bytesFreed,

        @Schema(required = true, examples = "0", description = "Paths that could not be removed; the log says why.")
        int notRemoved,

        @Schema(required = true, examples = "0.2", description = "Seconds.")
        double duration) {

    /** How many there are of each kind. */
    @Schema(name = "ReconciliationCounts")
    public record Counts(
            @Schema(required = true, examples = "1") long orphans,
            @Schema(required = true, examples = "0") long missing,
            @Schema(required = true, examples = "1") long stale) {}

    static ReconcileView of(Timed<Findings> run) {
        Findings found = run.result();
        return new ReconcileView(
                found.removal() == Removal.NOTHING,
                found.orphans().first(),
                found.missing().first(),
                found.stale().first(),
                new Counts(
                        found.orphans().count(),
                        found.missing().count(),
                        found.stale().count()),
                found.isTruncated(),
                found.bytesFound(),
                found.bytesFreed(),
                found.notRemoved(),
                run.seconds());
    }
}
