package dev.cutroom.maintenance;

import dev.cutroom.http.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder {@code backups} of the data directory: what has its last name there is whole. */
@ApplicationScoped
class BackupFolder {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'cutroom-'yyyyMMdd'T'HHmmssSSS'Z.db'").withZone(ZoneOffset.UTC);

    /** Only what we made is ever removed: a person may keep other files here. */
    private static final Pattern OURS = Pattern.compile("cutroom-\\d{8}T\\d{9}Z\\.db");

    private static final Pattern UNFINISHED = Pattern.compile(OURS + "\\.part.*");

    /** Free bytes that a backup leaves to the database itself. */
    private static final long MARGIN = 64 << 20;

    private final Path data;
    private final Path folder;

    BackupFolder(@ConfigProperty(name = "cutroom.data-dir") Path directory) {
        data = directory.toAbsolutePath().normalize();
        folder = data.resolve("backups");
    }

    /**
     * A place for a backup that is about to be made; what an earlier one left unfinished is removed.
     *
     * @throws dev.cutroom.http.Problem NO_SPACE
     */
    Path begin(Instant now) throws IOException {
        Files.createDirectories(folder);
        for (Path left : named(UNFINISHED)) {
            Files.deleteIfExists(left);
        }
        long needed = Files.size(data.resolve("cutroom.db")) + MARGIN;
        if (Files.getFileStore(folder).getUsableSpace() < needed) {
            throw HttpProblem.NO_SPACE.because("A backup needs " + needed
                    + " bytes on the disk of the data directory. Free some space and try again.");
        }
        return folder.resolve(NAME.format(now) + ".part");
    }

    /** Gives a finished backup its name. */
    Backup finish(Path part, Instant createdAt) throws IOException {
        Path whole = folder.resolve(NAME.format(createdAt));
        Backup backup = new Backup(whole.getFileName().toString(), Files.size(part), hash(part), createdAt);
        force(part);
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        return backup;
    }

    /** Removes what is left of one that failed, and files that SQLite put beside it. */
    void abandon(Path part) throws IOException {
        for (Path left : named(Pattern.compile(Pattern.quote(part.getFileName().toString()) + ".*"))) {
            Files.deleteIfExists(left);
        }
    }

    /** Removes the oldest, but for so many; the names of what was removed. */
    List<String> keep(int newest) throws IOException {
        List<Path> all = named(OURS);
        List<Path> old = all.subList(0, Math.max(0, all.size() - newest));
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
        return old.stream().map(file -> file.getFileName().toString()).toList();
    }

    /** By name, and so by time. */
    private List<Path> named(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            pattern.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream hashed = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[256 << 10];
            while (hashed.read(buffer) >= 0) {
                // the digest sees it pass
            }
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
