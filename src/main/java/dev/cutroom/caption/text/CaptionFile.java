package dev.cutroom.caption.text;

import java.util.List;

/**
 * A caption file that was read.
 *
 * @param format what it is, by its content; its name does not count
 * @param cues at least one, in the order of their starts; overlaps are kept
 * @param leftOut cues that could not be kept
 */
public record CaptionFile(CaptionFormat format, List<Cue> cues, List<LeftOut> leftOut) {

    public CaptionFile {
        cues = List.copyOf(cues);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Reads an SRT, WebVTT or ASS file, whatever its character set and its line ends.
     *
     * @throws UnreadableCaptions with the fault and its line
     */
    public static CaptionFile read(byte[] bytes, int mostCues) {
        List<String> lines = Charsets.decode(bytes).lines().toList();
        int first = 0;
        while (first < lines.size() && isPassedOver(lines.get(first))) {
            first++;
        }
        String head = first < lines.size() ? lines.get(first) : "";
        if (VttReader.isHeader(head)) {
            return VttReader.read(lines, first, mostCues);
        }
        return AssReader.isSection(head) ? AssReader.read(lines, mostCues) : SrtReader.read(lines, mostCues);
    }

    /** Empty lines, and comments of ASS. */
    private static boolean isPassedOver(String line) {
        return line.isBlank() || line.startsWith(";");
    }
}
