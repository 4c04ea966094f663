package dev.cutroom.video;

import dev.cutroom.http.FormParts;
import dev.cutroom.http.Problem;
import java.io.IOException;
import java.io.InputStream;

/** Reads an upload that comes as a form: one file of any size, and short fields before or after it. */
final class MultipartUpload {

    private final Uploads uploads;
    private Uploads.Upload upload;
    private String filename;
    private String title;

    private MultipartUpload(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @throws Problem when the body is no such form, has no file, or unknown fields; then nothing of it is kept */
    static Uploads.Named read(InputStream body, String contentType, Uploads uploads) {
        MultipartUpload form = new MultipartUpload(uploads);
        try {
            FormParts.read(body, contentType, form::take);
            return form.result();
        } catch (RuntimeException e) {
            form.discard();
            throw e;
        } catch (IOException e) {
            form.discard();
            throw VideoProblem.UPLOAD_INCOMPLETE.because("The form ended before its closing boundary.");
        }
    }

    private void take(FormParts.Part part) throws IOException {
        switch (part.field()) {
            case "file" -> takeFile(part);
            case "title" -> title = part.text();
            default -> throw Problem.invalid(part.field(), "is not a known field; known are file, title");
        }
    }

    private void takeFile(FormParts.Part part) throws IOException {
        if (upload != null) {
            throw Problem.invalid("file", "must be there once");
        }
        filename = part.filename();
        upload = uploads.receive(part.bytes());
    }

    private Uploads.Named result() {
        if (upload == null) {
            throw VideoProblem.NO_FILE.because("Send the video as the form's field `file`.");
        }
        return new Uploads.Named(upload, Label.of(filename, title));
    }

    private void discard() {
        if (upload != null) {
            uploads.discard(upload.videoId());
        }
    }
}
