package dev.cutroom.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Opens the data directory for this process alone and brings its database to the schema of this program. */
@ApplicationScoped
public class Database {

    /** File systems on which SQLite's shared memory for WAL does not work. */
    private static final Set<String> NETWORK =
            Set.of("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs");

    private final Path directory;
    private final Flyway flyway;
    private FileChannel lockFile;

    Database(@ConfigProperty(name = "cutroom.data-dir") Path directory, Flyway flyway) {
        this.directory = directory.toAbsolutePath().normalize();
        this.flyway = flyway;
    }

    /**
     * Locks the data directory, creates the database if there is none, and migrates it.
     *
     * @throws UnusableDatabase when the directory cannot be used: it says which setting to change
     */
    public void open() {
        createDirectory();
        refuseNetworkFileSystem();
        lock();
        createFile();
        refuseNewerSchema();
        flyway.migrate();
    }

    private void createDirectory() {
        try {
            Files.createDirectories(directory);
            if (!Files.isWritable(directory)) {
                throw new UnusableDatabase("cutroom.data-dir=" + directory + " is not writable.", null);
            }
        } catch (IOException e) {
            throw new UnusableDatabase("cutroom.data-dir=" + directory + " cannot be created: " + e.getMessage(), e);
        }
    }

    private void refuseNetworkFileSystem() {
        try {
            String type = Files.getFileStore(directory).type();
            if (NETWORK.contains(type)) {
                throw new UnusableDatabase(
                        "cutroom.data-dir=" + directory + " lies on a network file system (" + type
                                + "), where SQLite can lose data. Use a local disk; cutroom.media-dir may stay on the network.",
                        null);
            }
        } catch (IOException e) {
            throw new UnusableDatabase("cutroom.data-dir=" + directory + " cannot be examined: " + e.getMessage(), e);
        }
    }

    private void lock() {
        try {
            lockFile = FileChannel.open(
                    directory.resolve("cutroom.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw new UnusableDatabase("cutroom.data-dir=" + directory + " cannot be locked: " + e.getMessage(), e);
        }
    }

    private UnusableDatabase inUse() {
        return new UnusableDatabase(
                "cutroom.data-dir=" + directory
                        + " is in use by another Cutroom process. Stop that one, or give this one another directory.",
                null);
    }

    /** auto_vacuum can be chosen only while the file has no table, and not by the JDBC address. */
    private void createFile() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("cutroom.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA auto_vacuum = INCREMENTAL");
            statement.execute("PRAGMA journal_mode = WAL");
        } catch (SQLException e) {
            throw new UnusableDatabase(
                    "The database in cutroom.data-dir=" + directory + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** Flyway passes over migrations that it does not know; an older program must not write to a newer schema. */
    private void refuseNewerSchema() {
        MigrationInfo applied = flyway.info().current();
        MigrationVersion newest = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getPhysicalLocation() != null
                        && !migration.getPhysicalLocation().isEmpty())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        if (applied != null && applied.getVersion().compareTo(newest) > 0) {
            throw new UnusableDatabase(
                    "The database in cutroom.data-dir=" + directory + " has schema " + applied.getVersion()
                            + ", this program knows " + newest
                            + ". Start the newer program, or restore a backup made before the upgrade.",
                    null);
        }
    }

    @PreDestroy
    void unlock() throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }
}
