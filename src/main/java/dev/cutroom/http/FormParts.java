package dev.cutroom.http;

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
 * Reads the parts of a {@code multipart/form-data} body as they come.
 *
 * <p>The framework's own form reader writes every part to a folder first and fails above 2 GB.
 */
public final class FormParts {

    private static final int LONGEST_FIELD = 64 << 10;

    private FormParts() {}

    /** What is done with each part, before the next one is looked at. */
    @FunctionalInterface
    public interface Taker {
        void take(Part part) throws IOException;
    }

    /** One part of a form, to be read once. */
    public static final class Part {

        private final FileItemStream item;

        private Part(FileItemStream item) {
            this.item = item;
        }

        /** The field's name. */
        public String field() {
            return item.getFieldName();
        }

        /** What the client calls the file; null when it does not say. Clean it before it is shown. */
        public String filename() {
            try {
                return decode(item.getName());
            } catch (InvalidFileNameException e) {
                return decode(e.getName()); // the library refuses a NUL
            }
        }

        public InputStream bytes() throws IOException {
            return item.openStream();
        }

        /** The value of a short field. @throws Problem INVALID_INPUT when it has more than 64 KiB */
        public String text() throws IOException {
            byte[] bytes = item.openStream().readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD) {
                throw Problem.invalid(field(), "must have at most " + LONGEST_FIELD + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * @throws Problem MALFORMED_BODY when the body is no such form
     * @throws IOException when it ends before its closing boundary
     */
    public static void read(InputStream body, String contentType, Taker taker) throws IOException {
        FileUpload parser = new FileUpload();
        parser.setHeaderEncoding("UTF-8");
        try {
            for (FileItemIterator parts = parser.getItemIterator(new Form(body, contentType)); parts.hasNext(); ) {
                taker.take(new Part(parts.next()));
            }
        } catch (FileUploadException e) {
            throw HttpProblem.MALFORMED_BODY.because("The body is no multipart/form-data with a boundary.");
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
