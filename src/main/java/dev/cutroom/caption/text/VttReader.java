package dev.cutroom.caption.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads WebVTT files: cues with or without ids, settings passed over, notes, styles and regions too.
 *
 * <p>A block ends at an empty line, as the specification has it.
 */
final class VttReader {

    private static final Pattern NO_CUE = Pattern.compile("(NOTE|STYLE|REGION)(\\s.*)?");

    private final List<String> lines;
    private final Parsed parsed;

    private VttReader(List<String> lines, Parsed parsed) {
        this.lines = lines;
        this.parsed = parsed;
    }

    static boolean isHeader(String line) {
        return line.matches("WEBVTT([ \\t].*)?");
    }

    /** @param header where its first line is, from 0 */
    static CaptionFile read(List<String> lines, int header, int mostCues) {
        Parsed parsed = new Parsed(mostCues);
        VttReader reader = new VttReader(lines, parsed);
        int at = reader.times(header) >= 0 ? header + 1 : reader.end(header);
        while (at < lines.size()) {
            at = lines.get(at).isEmpty() ? at + 1 : reader.block(at);
        }
        return parsed.finish(CaptionFormat.VTT);
    }

    /** Reads the block that begins here; where the next one may begin. */
    private int block(int from) {
        int times = times(from);
        int end = end(from);
        if (times < 0) {
            return end;
        }
        Optional<TimingLine> timing = TimingLine.parse(lines.get(times));
        if (timing.isEmpty()) {
            throw new UnreadableCaptions(
                    TextFault.BAD_TIME, times + 1, "these are no times such as 00:01.000 --> 00:02.500.");
        }
        int next = nextTimes(times + 1, end);
        VttPayload payload = VttPayload.read(String.join("\n", lines.subList(times + 1, next)), timing.get());
        parsed.add(times + 1, timing.get(), payload.text(), payload.words());
        return next;
    }

    /** The line of times of a block: its first, or the second after an id. Below zero when it is no cue. */
    private int times(int from) {
        for (int i = from; i < Math.min(from + 2, lines.size()) && !lines.get(i).isEmpty(); i++) {
            if (lines.get(i).contains("-->")) {
                return i;
            }
            if (NO_CUE.matcher(lines.get(i)).matches()) {
                return -1;
            }
        }
        return -1;
    }

    /** Where a cue begins although no empty line is before it. */
    private int nextTimes(int from, int end) {
        for (int i = from; i < end; i++) {
            if (lines.get(i).contains("-->") && TimingLine.parse(lines.get(i)).isPresent()) {
                return i;
            }
        }
        return end;
    }

    private int end(int from) {
        int at = from;
        while (at < lines.size() && !lines.get(at).isEmpty()) {
            at++;
        }
        return at;
    }
}
