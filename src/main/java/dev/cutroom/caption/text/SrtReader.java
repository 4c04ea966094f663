package dev.cutroom.caption.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads SubRip files as they are found: with missing or wrong numbers, points for commas, missing hours, empty lines in the text or none
 * between cues.
 *
 * <p>A cue begins at its line of times and goes on to the number before the next one.
 */
final class SrtReader {

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,9})\\s*");

    private final List<String> lines;
    private final List<Head> heads = new ArrayList<>();

    /** @param at the line of times, from 0 @param from where what belongs to it begins: its number, or itself */
    private record Head(int at, int from, long number, TimingLine times) {}

    private SrtReader(List<String> lines) {
        this.lines = lines;
    }

    static CaptionFile read(List<String> lines, int mostCues) {
        SrtReader reader = new SrtReader(lines);
        for (int i = 0; i < lines.size(); i++) {
            reader.look(i);
        }
        if (reader.heads.isEmpty()) {
            throw new UnreadableCaptions(
                    TextFault.NOT_CAPTIONS,
                    0,
                    "There is no line of times (00:00:01,000 --> 00:00:02,500) in the file.");
        }
        return reader.cues(mostCues);
    }

    private void look(int at) {
        if (lines.get(at).indexOf('>') < 0) {
            return;
        }
        Optional<TimingLine> times = TimingLine.parse(lines.get(at));
        if (times.isPresent()) {
            heads.add(head(at, times.get()));
        } else if (standsWhereTimesStand(at)) {
            throw new UnreadableCaptions(
                    TextFault.BAD_TIME, at + 1, "these are no times such as 00:00:01,000 --> 00:00:02,500.");
        }
    }

    private boolean standsWhereTimesStand(int at) {
        boolean afterNumber = number(at - 1) >= 0 && isBlank(at - 2);
        return (afterNumber || isBlank(at - 1)) && TimingLine.isBroken(lines.get(at), afterNumber);
    }

    /** A number directly above is the cue's own when an empty line is above it, or when it goes on counting; else it is text. */
    private Head head(int at, TimingLine times) {
        long number = number(at - 1);
        Head last = heads.isEmpty() ? null : heads.get(heads.size() - 1);
        boolean counts = last != null && last.number >= 0 && number == last.number + 1 && last.at < at - 1;
        boolean own = number >= 0 && (isBlank(at - 2) || counts);
        return new Head(at, own ? at - 1 : at, own ? number : -1, times);
    }

    private CaptionFile cues(int mostCues) {
        Parsed parsed = new Parsed(mostCues);
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1).from : lines.size();
            Head head = heads.get(i);
            String text = String.join("\n", lines.subList(head.at + 1, Math.max(head.at + 1, end)));
            parsed.add(head.at + 1, head.times, SrtText.read(text), List.of());
        }
        return parsed.finish(CaptionFormat.SRT);
    }

    private long number(int at) {
        if (at < 0) {
            return -1;
        }
        var number = NUMBER.matcher(lines.get(at));
        return number.matches() ? Long.parseLong(number.group(1)) : -1;
    }

    private boolean isBlank(int at) {
        return at < 0 || lines.get(at).isBlank();
    }
}
