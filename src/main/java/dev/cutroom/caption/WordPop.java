package dev.cutroom.caption;

import dev.cutroom.caption.CueLayout.Fitted;
import dev.cutroom.caption.WordPlaces.Place;
import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.AssStyle;
import dev.cutroom.caption.text.AssText;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.SpokenText.Part;
import dev.cutroom.caption.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lets each word jump up as it is spoken, while the others stay where they are.
 *
 * <p>To scale a word in its line would push its neighbours. So the line stands still with the word left out, and over it lies the whole text
 * once more, scaled, with all but the word left out. It is moved so that the word's middle stays in its place: that needs to be known to
 * within some pixels only, since a fault in it counts by a tenth.
 */
final class WordPop implements CueDrawing {

    private static final long RISE_MILLIS = 80;
    private static final long FALL_MILLIS = 100;
    private static final double TOP = 1.2;
    private static final double HELD = 1.1;

    /** Room that lines leave for the scaled ones. */
    static final double ROOM = 1 / TOP;

    private final CueLayout layout;
    private final AssStyle style;
    private final double across;
    private final double down;
    private final String spoken;

    /** @param width of the picture as it is shown, in pixels; likewise the height */
    WordPop(CueLayout layout, Look look, int width, int height) {
        this.layout = layout;
        this.style = look.style();
        this.across = style.anchorAcross(width, height);
        this.down = style.anchorDown(height);
        this.spoken = Tags.color(1, look.highlightColor());
    }

    @Override
    public List<AssEvent> events(Cue cue) {
        Fitted fitted = layout.fitLines(cue.text());
        List<Part> parts = SpokenParts.of(cue, fitted.text());
        List<Place> places = places(fitted, parts);
        List<AssEvent> events = new ArrayList<>();
        events.add(still(cue, fitted, parts));
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).word() != null) {
                events.addAll(jump(fitted.tag() + only(parts, i), parts.get(i).word(), places.get(i)));
            }
        }
        return events;
    }

    /** From the point that the text is anchored at. */
    private List<Place> places(Fitted fitted, List<Part> parts) {
        double align = (style.alignment() - 1) % 3 / 2.0;
        double above = 1 - (style.alignment() - 1) / 3 / 2.0;
        double height = fitted.text().lines().count() * fitted.size();
        return new WordPlaces(line -> layout.width(line, fitted.size()), fitted.size())
                .of(parts, align).stream()
                        .map(place -> new Place(place.column(), place.row() - height * above))
                        .toList();
    }

    private AssEvent still(Cue cue, Fitted fitted, List<Part> parts) {
        long begin = AssEvent.shown(cue.startMillis());
        StringBuilder text = new StringBuilder(number("{\\q2\\pos(%.2f,%.2f)}", across, down) + fitted.tag());
        for (Part part : parts) {
            String tags = part.word() == null ? "" : absent(part.word(), begin);
            text.append(tags)
                    .append(AssText.escape(part.text()))
                    .append(tags.isEmpty() ? "" : "{" + Tags.BETWEEN + "\\alpha&H00&}");
        }
        return new AssEvent(cue.startMillis(), cue.endMillis(), text.toString());
    }

    /** To the hundredth, as the events that stand in for the word. */
    private static String absent(Word word, long begin) {
        return "{" + Tags.WORD + Tags.at(AssEvent.shown(word.startMillis()) - begin, "\\alpha&HFF&")
                + Tags.at(AssEvent.shown(word.endMillis()) - begin, "\\alpha&H00&") + "}";
    }

    private String only(List<Part> parts, int shown) {
        StringBuilder text = new StringBuilder("{\\alpha&HFF&}");
        for (int i = 0; i < parts.size(); i++) {
            String said = AssText.escape(parts.get(i).text());
            text.append(i == shown ? "{\\alpha&H00&" + spoken + "}" + said + "{\\alpha&HFF&}" : said);
        }
        return text.toString();
    }

    private List<AssEvent> jump(String text, Word word, Place place) {
        long start = AssEvent.shown(word.startMillis());
        long end = AssEvent.shown(word.endMillis());
        long top = Math.min(start + RISE_MILLIS, AssEvent.shown((start + end) / 2));
        long held = Math.min(top + FALL_MILLIS, end);
        return Stream.of(
                        scaled(start, top, 1, TOP, place, text),
                        scaled(top, held, TOP, HELD, place, text),
                        scaled(held, end, HELD, HELD, place, text))
                .filter(event -> event.endMillis() > event.startMillis())
                .toList();
    }

    private AssEvent scaled(long start, long end, double from, double to, Place place, String text) {
        String moved = number(
                "\\move(%.2f,%.2f,%.2f,%.2f)",
                across - (from - 1) * place.column(),
                down - (from - 1) * place.row(),
                across - (to - 1) * place.column(),
                down - (to - 1) * place.row());
        String grown = number("\\fscx%.1f\\fscy%.1f", from * 100, from * 100)
                + Tags.over(0, end - start, number("\\fscx%.1f\\fscy%.1f", to * 100, to * 100));
        return new AssEvent(start, end, "{\\q2" + moved + grown + "}" + text);
    }

    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
