package dev.cutroom.caption.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads ASS and SSA files: the dialogue of {@code [Events]}, by its Format line. Styles and drawings are passed over. */
final class AssReader {

    private static final Pattern SECTION = Pattern.compile("\\s*\\[([^\\]]+)]\\s*");
    private static final List<String> USUAL =
            List.of("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    private final Parsed parsed;
    private List<String> format = USUAL;

    private AssReader(Parsed parsed) {
        this.parsed = parsed;
    }

    static boolean isSection(String line) {
        return line.matches("(?i)\\s*\\[(script info|v4\\+? styles|events)]\\s*");
    }

    static CaptionFile read(List<String> lines, int mostCues) {
        Parsed parsed = new Parsed(mostCues);
        AssReader reader = new AssReader(parsed);
        boolean inEvents = false;
        for (int i = 0; i < lines.size(); i++) {
            var section = SECTION.matcher(lines.get(i));
            if (section.matches()) {
                inEvents = section.group(1).equalsIgnoreCase("events");
            } else if (inEvents) {
                reader.line(i + 1, lines.get(i));
            }
        }
        return parsed.finish(CaptionFormat.ASS);
    }

    private void line(int number, String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return;
        }
        switch (line.substring(0, colon).trim().toLowerCase(Locale.ROOT)) {
            case "format" ->
                format = Arrays.stream(line.substring(colon + 1).split(","))
                        .map(field -> field.trim().toLowerCase(Locale.ROOT))
                        .toList();
            case "dialogue" -> dialogue(number, line.substring(colon + 1));
            default -> {} // comments, pictures, commands
        }
    }

    private void dialogue(int number, String fields) {
        String[] values = fields.split(",", format.size());
        int text = format.indexOf("text");
        if (text < 0 || values.length != format.size()) {
            throw new UnreadableCaptions(
                    TextFault.NOT_CAPTIONS, number, "the dialogue has not the fields of its Format line.");
        }
        TimingLine times = new TimingLine(time(number, "start", values), time(number, "end", values));
        AssDialogue said = AssDialogue.read(values[text], times);
        parsed.add(number, times, said.text(), said.words());
    }

    private long time(int number, String field, String[] values) {
        int at = format.indexOf(field);
        OptionalLong time = at < 0 ? OptionalLong.empty() : Times.parse(values[at].trim());
        return time.orElseThrow(() ->
                new UnreadableCaptions(TextFault.BAD_TIME, number, "there is no " + field + " such as 0:00:01.00."));
    }
}
