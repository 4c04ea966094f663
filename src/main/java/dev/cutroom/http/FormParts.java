package dev.cutroom.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads the parts of a {@code multipart/form-data} body as they come.
 *
 * <p>The framework's own form reader writes every part to a folder first and fails above 2 GB.
 */
public final class FormParts {

    private static final String FORM = "multipart/form-data";
    private static final int LONGEST_FIELD = 64 << 10;
    private static final int LONGEST_HEADER = 16 << 10;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxLineLen(LONGEST_HEADER)
            .setMaxContentLen(-1)
            .build();

    private FormParts() {}

    /** What is done with each part, before the next one is looked at. */
    @FunctionalInterface
    public interface Taker {
        void take(Part part) throws IOException;
    }

    /**
     * One part of a form, to be read once.
     *
     * @param field the field's name
     * @param filename what the client calls the file; null when it does not say. Clean it before it is shown
     */
    public record Part(String field, String filename, InputStream bytes) {

        /** The value of a short field. @throws Problem INVALID_INPUT when it has more than 64 KiB */
        public String text() throws IOException {
            byte[] read = bytes.readNBytes(LONGEST_FIELD + 1);
            if (read.length > LONGEST_FIELD) {
                throw Problem.invalid(field, "must have at most " + LONGEST_FIELD + " bytes");
            }
            return new String(read, StandardCharsets.UTF_8);
        }
    }

    /**
     * @throws Problem MALFORMED_BODY when the body is no such form
     * @throws IOException when it ends before its closing boundary
     */
    public static void read(InputStream body, String contentType, Taker taker) throws IOException {
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(FORM) || !contentType.contains("boundary=")) {
            throw malformed();
        }
        // Strict: a form that ends before its closing boundary is an error, not a form.
        MimeTokenStream tokens = new MimeTokenStream(CONFIG, DecodeMonitor.STRICT, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            tokens.parseHeadless(body, contentType);
            read(tokens, taker);
        } catch (MimeException e) {
            throw new IOException(e);
        }
    }

    private static void read(MimeTokenStream tokens, Taker taker) throws IOException, MimeException {
        RawBody disposition = null;
        for (EntityState at = tokens.getState(); at != EntityState.T_END_OF_STREAM; at = tokens.next()) {
            if (at == EntityState.T_START_HEADER) {
                disposition = null;
            } else if (at == EntityState.T_FIELD && isDisposition(tokens.getField())) {
                disposition = RawFieldParser.DEFAULT.parseRawBody(raw(tokens.getField()));
            } else if (at == EntityState.T_BODY) {
                taker.take(part(disposition, tokens.getInputStream()));
            }
        }
    }

    private static boolean isDisposition(Field field) {
        return field.getName().equalsIgnoreCase("Content-Disposition");
    }

    private static RawField raw(Field field) throws MimeException {
        return field instanceof RawField parsed ? parsed : RawFieldParser.DEFAULT.parseField(field.getRaw());
    }

    private static Part part(RawBody disposition, InputStream bytes) {
        String field = parameter(disposition, "name");
        if (field == null) {
            throw malformed();
        }
        return new Part(field, decode(parameter(disposition, "filename")), bytes);
    }

    private static String parameter(RawBody disposition, String name) {
        return disposition == null
                ? null
                : disposition.getParams().stream()
                        .filter(parameter -> parameter.getName().equalsIgnoreCase(name))
                        .map(NameValuePair::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static Problem malformed() {
        return HttpProblem.MALFORMED_BODY.because("The body is no multipart/form-data with a boundary.");
    }

    /** Browsers write these three characters of a name so (the HTML standard's rule for forms), and no others. */
    private static String decode(String name) {
        return name == null
                ? null
                : name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    }
}
