package dev.cutroom.media.download;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What is known of bytes that have been kept: enough to ask for the rest of them, and to know whether it is the rest of the same.
 *
 * @param validator a strong ETag, or a date of change that is as good; null when there is none, and then nothing can be resumed
 * @param total bytes of the whole, −1 when the other side has not said
 * @param kept bytes that are safe on the disk
 * @param whole have all bytes come?
 * @param filename what the other side calls the file, null when it does not say
 */
record Origin(String validator, long total, long kept, boolean whole, String filename) {

    static final Origin NONE = new Origin(null, -1, 0, false, null);

    /** A note that cannot be read counts as none: then all bytes are asked for again. */
    static Origin read(Path note) {
        Properties fields = new Properties();
        try (FileInputStream in = new FileInputStream(note.toFile())) {
            fields.load(in);
            return new Origin(
                    fields.getProperty("validator"),
                    Long.parseLong(fields.getProperty("total")),
                    Long.parseLong(fields.getProperty("kept")),
                    Boolean.parseBoolean(fields.getProperty("whole")),
                    fields.getProperty("filename"));
        } catch (IOException | IllegalArgumentException e) {
            return NONE;
        }
    }

    /** On disk when this returns. No channels: an interrupt closes them, and a job that is stopped keeps what it has. */
    void write(Path note) throws IOException {
        Properties fields = new Properties();
        Optional.ofNullable(validator).ifPresent(value -> fields.setProperty("validator", value));
        Optional.ofNullable(filename).ifPresent(value -> fields.setProperty("filename", value));
        fields.setProperty("total", String.valueOf(total));
        fields.setProperty("kept", String.valueOf(kept));
        fields.setProperty("whole", String.valueOf(whole));
        Path fresh = note.resolveSibling(note.getFileName() + ".new");
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            fields.store(out, null);
            out.getFD().sync();
        }
        Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Origin having(long bytes, boolean all) {
        return new Origin(validator, total, bytes, all, filename);
    }
}
