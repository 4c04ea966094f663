package dev.cutroom.caption;

import dev.cutroom.caption.text.CaptionFile;
import dev.cutroom.caption.text.LeftOut;
import dev.cutroom.caption.text.UnreadableCaptions;
import dev.cutroom.http.FileName;
import dev.cutroom.http.FormParts;
import dev.cutroom.http.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads a caption file that comes as a form. */
final class CaptionForm {

    /** ASS files may have fonts in them; text alone stays far below. */
    static final int MOST_BYTES = 32 << 20;

    private static final int MOST_NAMED = 20;

    private byte[] file;
    private String filename;
    private String language = Language.DEFAULT;

    private CaptionForm() {}

    @RegisterForReflection
    record Content(String filename, String language, String sha256) {}

    /** @throws Problem when the body is no such form, has no file, unknown fields, or the file cannot be read */
    static Brought read(InputStream body, String contentType) {
        CaptionForm form = new CaptionForm();
        try {
            FormParts.read(body, contentType, form::take);
        } catch (IOException e) {
            throw CaptionProblem.CAPTION_INCOMPLETE.because("The form ended before its closing boundary.");
        }
        if (form.file == null) {
            throw CaptionProblem.NO_CAPTION_FILE.because("Send the captions as the form's field `file`.");
        }
        return form.brought();
    }

    private void take(FormParts.Part part) throws IOException {
        switch (part.field()) {
            case "file" -> takeFile(part);
            case "language" -> takeLanguage(part.text().strip());
            default -> throw Problem.invalid(part.field(), "is not a known field; known are file, language");
        }
    }

    private void takeFile(FormParts.Part part) throws IOException {
        if (file != null) {
            throw Problem.invalid("file", "must be there once");
        }
        filename = part.filename();
        file = part.bytes().readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw CaptionProblem.CAPTION_TOO_LARGE.because("A caption file has at most " + MOST_BYTES + " bytes.");
        }
    }

    private void takeLanguage(String tag) {
        if (tag.isEmpty()) {
            return;
        }
        if (tag.length() > Language.LONGEST || !tag.matches(Language.FORM)) {
            throw Problem.invalid("language", "must be a language tag such as en or pt-BR");
        }
        language = tag;
    }

    private Brought brought() {
        try {
            CaptionFile read = CaptionFile.read(file, NewCaption.MOST_CUES);
            String name = FileName.of(
                            filename, "captions." + read.format().name().toLowerCase(Locale.ROOT))
                    .text();
            return new Brought(
                    new NewCaption(name, language, read.format(), read.cues(), remark(read.leftOut())),
                    new Content(name, language, sha256(file)));
        } catch (UnreadableCaptions e) {
            throw CaptionProblem.of(e);
        }
    }

    private static String remark(List<LeftOut> leftOut) {
        if (leftOut.isEmpty()) {
            return null;
        }
        return leftOut.size() + " left out: "
                + leftOut.stream()
                        .limit(MOST_NAMED)
                        .map(cue -> "line " + cue.line() + " " + cue.reason())
                        .collect(Collectors.joining("; "));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
