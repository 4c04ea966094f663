package dev.cutroom.media.download;

import dev.cutroom.media.MediaProblem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A look at the first bytes as they come: what is surely no media need not be fetched to its end. */
final class FirstLook {

    private static final int ENOUGH = 512;
    private static final Pattern PAGE =
            Pattern.compile("^\\s*(<!--|<(!doctype\\s+html|html|head|body|script|title|meta)\\b)");

    private final boolean compressed;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private boolean over;

    /**
     * @param isStart are the first bytes to come? Others show nothing
     * @param encoding the answer's Content-Encoding, which it was asked not to use
     */
    FirstLook(boolean isStart, Optional<String> encoding) {
        this.over = !isStart;
        this.compressed = encoding.isPresent() && !encoding.get().strip().equalsIgnoreCase("identity");
    }

    /** @throws DownloadFailure NOT_MEDIA as soon as that is sure */
    void at(byte[] bytes) {
        if (!over) {
            head.write(bytes, 0, Math.min(bytes.length, ENOUGH));
            if (head.size() >= ENOUGH) {
                end();
            }
        }
    }

    /** No more will come. @throws DownloadFailure NOT_MEDIA */
    void end() {
        if (over) {
            return;
        }
        over = true;
        String start = head.toString(StandardCharsets.ISO_8859_1);
        if (PAGE.matcher(start.replace("\u00ef\u00bb\u00bf", "").toLowerCase(Locale.ROOT))
                .find()) {
            throw new DownloadFailure(
                    MediaProblem.NOT_MEDIA,
                    "The address is that of a web page. Give the address of the video file itself.");
        }
        if (compressed && start.startsWith("\u001f\u008b")) {
            throw new DownloadFailure(
                    MediaProblem.NOT_MEDIA, "The server sends the file compressed, although it was asked not to.");
        }
    }
}
