package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import ws.schild.jave.process.ProcessLocator;

/**
 * The ffmpeg that comes with JAVE, unpacked into a private directory.
 *
 * <p>JAVE's own locator unpacks to a fixed place below the temporary directory, where another user of the machine could
 * have laid something else; so this is a locator of ours, and what it reuses must have the size and the hash that belong
 * to the release.
 */
final class BundledFfmpeg implements ProcessLocator {
    static final String RESOURCE = "/ws/schild/jave/nativebin/ffmpeg-amd64";
    private static final long SIZE = 77_173_696;
    private static final String SHA_256 = "3ea58083710f63bf920b16c7d5d24ae081e7d731f57a656fed11af0410d4eb48";
    private static final FileAttribute<?> PRIVATE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path directory;

    BundledFfmpeg(Path directory) {
        this.directory = directory;
    }

    /** The unpacked binary, or empty where none is bundled for this machine. */
    Optional<Path> unpacked() {
        return here() && ProcessLocator.class.getResource(RESOURCE) != null
                ? Optional.of(Path.of(getExecutablePath()))
                : Optional.empty();
    }

    @Override
    public String getExecutablePath() {
        try {
            Path target = privateDirectory().resolve("ffmpeg-" + SHA_256.substring(0, 16));
            if (!intact(target)) {
                unpack(target);
            }
            return target.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled ffmpeg cannot be unpacked", e);
        }
    }

    private static boolean here() {
        String architecture = System.getProperty("os.arch");
        return System.getProperty("os.name").equals("Linux")
                && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }

    private Path privateDirectory() throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return Files.createDirectories(absolute);
        }
        Files.createDirectories(absolute.getParent());
        if (!Files.isDirectory(absolute)) {
            Files.createDirectory(absolute, PRIVATE);
        }
        return Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean intact(Path file) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == SIZE
                && Files.isExecutable(file)
                && hash(file).equals(SHA_256);
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void unpack(Path target) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "ffmpeg-", ".part", PRIVATE);
        try (InputStream in = ProcessLocator.class.getResourceAsStream(RESOURCE)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwx------"));
            if (!intact(part)) {
                throw new IOException("the bundled ffmpeg is not the one of this release");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
