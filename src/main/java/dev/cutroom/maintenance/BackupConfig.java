package dev.cutroom.maintenance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of {@code cutroom.backup}. */
@ConfigMapping(prefix = "cutroom.backup")
interface BackupConfig {

    /** How many backups are kept; a new one removes the oldest. */
    @WithDefault("7")
    @Min(1)
    @Max(1000)
    int keep();

    /** When backups are made without being asked for: a cron expression, or {@code off}. */
    @WithDefault("off")
    String schedule();
}
