package dev.cutroom.maintenance;

import dev.cutroom.database.IntegrityCheck;
import dev.cutroom.database.OnlineBackup;
import dev.cutroom.http.HttpProblem;
import dev.cutroom.storage.StorageFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Makes backups of the database while it is in use: copied, found whole, hashed, on disk, and only then named. */
@ApplicationScoped
class Backups {

    private static final Logger LOG = Logger.getLogger(Backups.class);

    private final OnlineBackup database;
    private final IntegrityCheck check;
    private final BackupFolder folder;
    private final BackupConfig config;
    private final Clock clock;

    Backups(OnlineBackup database, IntegrityCheck check, BackupFolder folder, BackupConfig config, Clock clock) {
        this.database = database;
        this.check = check;
        this.folder = folder;
        this.config = config;
        this.clock = clock;
    }

    /** @throws dev.cutroom.http.Problem NO_SPACE; BACKUP_DAMAGED; then nothing is left of it, and older ones are all there */
    Backup make() {
        try {
            Instant now = clock.instant();
            Path part = folder.begin(now);
            try {
                Backup backup = make(part, now);
                LOG.infof("Backup %s: %d bytes, SHA-256 %s", backup.filename(), backup.size(), backup.sha256());
                return backup;
            } finally {
                folder.abandon(part);
            }
        } catch (IOException e) {
            if (StorageFailure.diskFull(e)) {
                throw HttpProblem.NO_SPACE.because(
                        "The backup does not fit on the disk. Free some space and try again.");
            }
            throw new UncheckedIOException("A backup cannot be kept", e);
        }
    }

    private Backup make(Path part, Instant now) throws IOException {
        database.copyTo(part);
        IntegrityCheck.Finding finding = check.examine(part);
        if (!finding.ok()) {
            LOG.errorf("A backup was not kept, since it is damaged: %s", finding.problems());
            throw MaintenanceProblem.BACKUP_DAMAGED.because(
                    "The copy does not pass the integrity check and was not kept. Ask POST /api/v1/admin/integrity-check about the database.");
        }
        Backup backup = folder.finish(part, now);
        folder.keep(config.keep()).forEach(old -> LOG.infof("Backup %s was removed; newer ones are kept", old));
        return backup;
    }
}
