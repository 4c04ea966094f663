package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.RefusedMedia;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says in a person's words what a file is that is no media, and what to send instead. */
final class NotMedia {
    private static final Pattern PLAYLIST =
            Pattern.compile("^\\s*(#extm3u|ffconcat|\\[playlist\\]|<asx|<\\?xml[^>]*>\\s*<mpd|<mpd|v=0\\r?\\n)");
    private static final Pattern MARKUP = Pattern.compile("^\\s*<(!doctype|html|svg|\\?xml|script|head|body)");

    private NotMedia() {}

    static RefusedMedia refusal(Head head) {
        return new RefusedMedia(MediaProblem.UNSUPPORTED_MEDIA, words(head));
    }

    static RefusedMedia still() {
        return new RefusedMedia(
                MediaProblem.UNSUPPORTED_MEDIA,
                "This is a still picture, not a video. Upload a video or a sound file.");
    }

    private static String words(Head head) {
        String start = head.ascii(0, 512).replace("ï»¿", "").toLowerCase(Locale.ROOT);
        if (PLAYLIST.matcher(start).find()) {
            return "This is a playlist that names other files. Upload the video itself.";
        }
        if (MARKUP.matcher(start).find()) {
            return "This is a web page or a drawing, not a video. Upload the video itself.";
        }
        if (head.hasHex(0, "504b0304") || head.hasHex(0, "1f8b") || head.has(0, "7z") || head.has(0, "Rar!")) {
            return "This is an archive. Unpack it and upload the video inside.";
        }
        return picture(head) ? still().getMessage() : "This is no video or sound file that can be read here.";
    }

    private static boolean picture(Head head) {
        return head.hasHex(0, "ffd8ff")
                || head.hasHex(0, "89504e47")
                || head.has(0, "BM")
                || head.has(8, "WEBP")
                || head.hasHex(0, "49492a00")
                || head.hasHex(0, "4d4d002a")
                || BoxFile.still(head);
    }
}
