package dev.cutroom.caption.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out in which character set a file is written: by its mark, else UTF-8 where it is that, else by its letters. */
final class Charsets {

    private static final String MARK = "\ufeff";

    private static final int SAMPLE = 16 << 10;
    private static final int LEAST_CONFIDENCE = 10;

    /** What programs write where they say the set on the left: the same letters and more. */
    private static final Map<String, String> WIDER = Map.of(
            "ISO-8859-1", "windows-1252",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-8-I", "windows-1255",
            "ISO-8859-9", "windows-1254");

    /** Control characters show that the set was guessed wrong. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f]");

    private Charsets() {}

    /** The text without its byte order mark. @throws UnreadableCaptions when it is no text, or of no set that can be told */
    static String decode(byte[] bytes) {
        String text = marked(bytes)
                .or(() -> unmarkedUtf16(bytes))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> byItsLetters(bytes))
                .orElseThrow(() -> new UnreadableCaptions(
                        TextFault.UNKNOWN_CHARSET, 0, "The character set cannot be told. Save the file as UTF-8."));
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableCaptions(TextFault.NOT_CAPTIONS, 0, "The file is not text.");
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static Optional<String> marked(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe, 0, 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return strictly(bytes, Charset.forName("UTF-32"));
        }
        boolean utf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        return utf16 ? strictly(bytes, StandardCharsets.UTF_16) : Optional.empty();
    }

    /** Every second byte of the ASCII in it (numbers, arrows) is zero; which one, says the order. */
    private static Optional<String> unmarkedUtf16(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (most == 0 || most < bytes.length / 10 || most < 10 * Math.min(zeros[0], zeros[1])) {
            return Optional.empty();
        }
        return strictly(bytes, zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static Optional<String> byItsLetters(byte[] bytes) {
        CharsetMatch[] matches = new CharsetDetector().setText(sample(bytes)).detectAll();
        if (matches.length > 0 && matches[0].getName().equals("UTF-8")) {
            return Optional.empty(); // damaged: any other set would make other letters of it
        }
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
                .flatMap(match -> Stream.of(WIDER.getOrDefault(match.getName(), match.getName()), match.getName()))
                .filter(Charset::isSupported)
                .map(name -> strictly(bytes, Charset.forName(name)))
                .flatMap(Optional::stream)
                .filter(text -> !CONTROLS.matcher(text).find())
                .findFirst();
    }

    /** The detector looks at the beginning only, where an ASS file has nothing but ASCII. */
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0) {
            first++;
        }
        int from = Math.max(0, first - 1000);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
