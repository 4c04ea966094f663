package dev.cutroom.video;

import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.UploadContext;

/**
 * Reads a {@code multipart/form-data} body as it comes: one file of any size, and short fields before or after it.
 *
 * <p>The framework's own form reader writes every part to a folder first and fails above 2 GB.
 */
final class MultipartUpload {

    private static final int LONGEST_FIELD = 64 << 10;

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
            form.readParts(new Form(body, contentType));
            return form.result();
        } catch (RuntimeException e) {
            form.discard();
            throw e;
        } catch (FileUploadException e) {
            form.discard();
            throw HttpProblem.MALFORMED_BODY.because("The body is no multipart/form-data with a boundary.");
        } catch (IOException e) {
            form.discard();
            throw VideoProblem.UPLOAD_INCOMPLETE.because("The form ended before its closing boundary.");
        }
    }

    private void readParts(Form form) throws IOException, FileUploadException {
        FileUpload parser = new FileUpload();
        parser.setHeaderEncoding("UTF-8");
        for (FileItemIterator parts = parser.getItemIterator(form); parts.hasNext(); ) {
            FileItemStream part = parts.next();
            switch (part.getFieldName()) {
                case "file" -> readFile(part);
                case "title" -> title = readField(part);
                default -> throw Problem.invalid(part.getFieldName(), "is not a known field; known are file, title");
            }
        }
    }

    private void readFile(FileItemStream part) throws IOException {
        if (upload != null) {
            throw Problem.invalid("file", "must be there once");
        }
        filename = nameOf(part);
        upload = uploads.receive(part.openStream());
    }

    /** The library refuses names with a NUL; ours are cleaned where they are shown and never used as paths. */
    private static String nameOf(FileItemStream part) {
        try {
            return decode(part.getName());
        } catch (InvalidFileNameException e) {
            return decode(e.getName());
        }
    }

    private static String readField(FileItemStream part) throws IOException {
        byte[] bytes = part.openStream().readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw Problem.invalid(part.getFieldName(), "must have at most " + LONGEST_FIELD + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
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

    /** Browsers write these three characters of a name so (the HTML standard's rule for forms), and no others. */
    private static String decode(String name) {
        return name == null
                ? null
                : name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }

    /** The request as the parser wants to see it. */
    private record Form(InputStream body, String type) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return "UTF-8";
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long contentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }
    }
}
