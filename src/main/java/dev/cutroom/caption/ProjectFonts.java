package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.caption.FontView.FaceView;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.database.Ids;
import dev.cutroom.http.FileName;
import dev.cutroom.http.FormParts;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Problem;
import dev.cutroom.media.font.FontInspection;
import dev.cutroom.media.font.FontLibrary;
import dev.cutroom.media.font.FontSelection;
import dev.cutroom.media.font.UnusableFont;
import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.StagedFile;
import dev.cutroom.storage.Storage;
import dev.cutroom.storage.StoredFile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes fonts of projects in, looks at them before anything else does, and chooses among them for burns. */
@ApplicationScoped
class ProjectFonts {

    /** The largest fonts in use, of Chinese, Japanese and Korean together, have 20 MB. */
    static final int MOST_BYTES = 32 << 20;

    private final FontService service;
    private final FontStore store;
    private final FontLibrary library;
    private final Storage storage;
    private final Clock clock;

    ProjectFonts(FontService service, FontStore store, FontLibrary library, Storage storage, Clock clock) {
        this.service = service;
        this.store = store;
        this.library = library;
        this.storage = storage;
        this.clock = clock;
    }

    /** A file that came. */
    record Come(Content content, byte[] bytes) {}

    /** What makes a file the same or another one. */
    @RegisterForReflection
    record Content(String filename, String sha256) {}

    /** @throws Problem when the body is no form with one file in it, or the file is too large */
    static Come read(InputStream body, String contentType) {
        Come[] come = new Come[1];
        try {
            FormParts.read(body, contentType, part -> come[0] = taken(part, come[0]));
        } catch (IOException e) {
            throw FontProblem.FONT_INCOMPLETE.because("The form ended before its closing boundary.");
        }
        if (come[0] == null) {
            throw FontProblem.NO_FONT_FILE.because("Send the font as the form's field `file`.");
        }
        return come[0];
    }

    private static Come taken(FormParts.Part part, Come before) throws IOException {
        if (!part.field().equals("file")) {
            throw Problem.invalid(part.field(), "is not a known field; known is file");
        }
        if (before != null) {
            throw Problem.invalid("file", "must be there once");
        }
        byte[] bytes = part.bytes().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw FontProblem.FONT_TOO_LARGE.because("A font has at most " + MOST_BYTES + " bytes.");
        }
        return new Come(new Content(FileName.of(part.filename(), "font").text(), sha256(bytes)), bytes);
    }

    /** @throws Problem NOT_A_FONT, FONT_FORBIDDEN, and those of {@link FontService#record} */
    FontView add(Caller caller, String projectId, Come come) {
        Scratch scratch = storage.scratch("font-" + UUID.randomUUID());
        try {
            Path file = Files.write(scratch.directory().resolve("font"), come.bytes());
            FontView font = new FontView(
                    Ids.next(),
                    projectId,
                    come.content().filename(),
                    faces(file),
                    come.bytes().length,
                    clock.instant());
            StoredFile stored = storage.publish(
                            List.of(new StagedFile(file, come.content().sha256())), scratch, () -> {})
                    .get(0);
            return recorded(caller, font, stored, scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("A font cannot be kept", e);
        } finally {
            storage.clear(scratch);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static List<FaceView> faces(Path file) throws IOException {
        try {
            return FontInspection.of(file).stream().map(FaceView::of).toList();
        } catch (UnusableFont e) {
            throw (e.isForbidden() ? FontProblem.FONT_FORBIDDEN : FontProblem.NOT_A_FONT).because(e.getMessage());
        }
    }

    private FontView recorded(Caller caller, FontView font, StoredFile stored, Scratch scratch) {
        try {
            return service.record(caller, font, stored);
        } catch (RuntimeException e) {
            storage.takeBack(scratch);
            throw e;
        }
    }

    /** At once and for good. @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    void remove(Caller caller, String id, IfMatch ifMatch) {
        storage.remove(service.remove(caller, id, ifMatch));
    }

    /** The fonts that write these cues: those of the project by their names before all others. */
    FontSelection choose(String projectId, Look look, List<Cue> cues) {
        return library.choose(
                look.style().fontName(),
                cues.stream().map(Cue::text).collect(Collectors.joining("\n")),
                store.keys(projectId).stream().map(storage::local).toList());
    }
}
