package dev.cutroom.maintenance;

import dev.cutroom.maintenance.OneAtATime.Timed;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A backup as it goes over the wire. */
@Schema(name = "Backup")
public record BackupView(
        @Schema(
                required = true,
                examples = "cutroom-20261125T031500000Z.db",
                description = "In the folder `backups` of the data directory.")
        String filename,

        @Schema(required = true, examples = "1048576") long sizeBytes,

        @Schema(required = true, examples = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        String sha256,

        @Schema(required = true, description = "It has everything that was written before.")
        Instant createdAt,

        @Schema(required = true, examples = "0.31", description = "Seconds.")
        double duration) {

    static BackupView of(Timed<Backup> made) {
        Backup backup = made.result();
        return new BackupView(backup.filename(), backup.size(), backup.sha256(), backup.createdAt(), made.seconds());
    }
}
