package dev.cutroom.maintenance;

import java.time.Instant;

/**
 * A backup of the database that was found whole.
 *
 * @param filename in the folder of backups
 * @param size bytes
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param createdAt the moment before which it has everything
 */
record Backup(String filename, long size, String sha256, Instant createdAt) {}
