package dev.cutroom.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.caption.WordPlaces.Place;
import dev.cutroom.caption.text.AssEvent;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.SpokenText;
import dev.cutroom.caption.text.SpokenText.Part;
import dev.cutroom.caption.text.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words as they are spoken, in the scripts that burns draw. */
class SpokenWordsTest {

    private static final Cue CUE = cue(
            1000,
            4000,
            "- One two, three",
            word(1000, 1203, "One"),
            word(1996, 2304, "two,"),
            word(2304, 4000, "three"));

    private static final Look LOOK = Look.of(null, CaptionStyle.NONE);

    @Test
    void aWordIsHighlightedToTheMillisecondInOneEventForAllStates() {
        List<AssEvent> events = new WordColors(layout(640), LOOK).events(CUE);

        assertEquals(1, events.size());
        String white = "\\1c&HFFFFFF&";
        String yellow = "\\1c&H00FFFF&";
        String word = "\\4c&H000001&";
        String rest = "\\4c&H000000&" + yellow;
        assertEquals(
                "- {" + word + white + "\\t(202,203," + yellow + ")}One{" + rest + "} "
                        + "{" + word + "\\t(995,996," + white + ")\\t(1303,1304," + yellow + ")}two,{" + rest + "} "
                        + "{" + word + "\\t(1303,1304," + white + ")\\t(2999,3000," + yellow + ")}three{" + rest + "}",
                events.get(0).text());
    }

    @Test
    void aFillBeginsAndEndsWithItsWord() {
        String text = new WordFill(layout(640), Look.of(BurnPreset.KARAOKE, CaptionStyle.NONE))
                .events(CUE)
                .get(0)
                .text();

        assertEquals(
                List.of("\\k0\\kf20", "\\k80\\kf30", "\\k0\\kf170"),
                Pattern.compile("\\\\k\\d+\\\\kf\\d+")
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    @Test
    void wordsFromTheRightAreNotWipedFromTheLeft() {
        Cue hebrew = cue(0, 1000, "שלום עולם", word(0, 400, "שלום"), word(500, 1000, "עולם"));
        String text = new WordFill(layout(640), Look.of(BurnPreset.KARAOKE, CaptionStyle.NONE))
                .events(hebrew)
                .get(0)
                .text();

        assertTrue(!text.contains("\\kf") && text.contains("\\t(500,1000,"), text);
    }

    @Test
    void theWordThatJumpsIsAbsentInItsLineForExactlyAsLong() {
        List<AssEvent> events = new WordPop(layout(640), LOOK, 640, 360).events(CUE);

        assertTrue(
                events.get(0).text().contains("\\t(999,1000,\\alpha&HFF&)\\t(1299,1300,\\alpha&H00&)}two,"),
                events.toString());
        List<AssEvent> second = events.stream()
                .filter(event -> event.text().contains("\\1c&HFFFFFF&}two,"))
                .toList();
        assertEquals(2000, second.get(0).startMillis());
        assertEquals(2300, second.get(second.size() - 1).endMillis());
        for (int i = 1; i < second.size(); i++) {
            assertEquals(second.get(i - 1).endMillis(), second.get(i).startMillis());
        }
    }

    @Test
    void wordsWithoutTimesAreEstimatedForPresetsThatShowThem() {
        Cue plain = cue(0, 1000, "some words");

        assertEquals(2, SpokenText.timed(plain).words().size());
        assertEquals(List.of(new Part("some words", null)), SpokenText.of(plain));
    }

    @Test
    void textThatIsNotSpokenHereIsNotShownAsSpoken() {
        Cue rest = cue(0, 1000, "one two three", word(0, 400, "two"));

        assertEquals(
                List.of("one ", "two", " three"),
                SpokenText.of(rest).stream().map(Part::text).toList());
        assertEquals(
                1,
                SpokenText.of(rest).stream().filter(part -> part.word() != null).count());
    }

    @Test
    void partsAreFoundInAnyLinesOfTheirText() {
        Random random = new Random(20_261_130);
        for (int i = 0; i < 300; i++) {
            StringBuilder said = new StringBuilder("w");
            for (int n = random.nextInt(12); n >= 0; n--) {
                said.append(random.nextInt(5) == 0 ? "\n" : " ").append("x".repeat(1 + random.nextInt(60)));
            }
            Cue cue = SpokenText.timed(cue(0, 9000, said.toString()));
            String lines =
                    layout(200 + random.nextInt(400)).fitLines(cue.text()).text();
            List<Part> parts = SpokenParts.of(cue, lines);

            assertEquals(lines, parts.stream().map(Part::text).collect(Collectors.joining()));
            for (Part part : parts) {
                if (part.word() != null) {
                    assertEquals(part.word().text(), part.text().replace("\n", ""));
                }
            }
        }
    }

    @Test
    void placesFollowTheDirectionOfTheScript() {
        WordPlaces places = new WordPlaces(String::length, 10);

        List<Place> left = places.of(parts("ab", " ", "cd", "\n", "e"), 0.5);
        assertEquals(
                List.of(new Place(-1.5, 5), new Place(1.5, 5), new Place(0, 15)),
                List.of(left.get(0), left.get(2), left.get(4)));
        List<Place> right = places.of(parts("שלום", " ", "טוב"), 0);
        assertEquals(new Place(6, 5), right.get(0));
        assertEquals(new Place(1.5, 5), right.get(2));
    }

    @Test
    void aPresetGivesWayToKeysOfTheStyle() {
        CaptionStyle red = new CaptionStyle(null, null, "#ff0000", null, null, null);

        Look look = Look.of(BurnPreset.BOXED, red);
        assertTrue(look.style().boxed());
        assertEquals("#ff0000", look.style().primaryColor());
        assertEquals(
                "#ffffff", Look.of(BurnPreset.POP, CaptionStyle.NONE).style().primaryColor());
        assertEquals("#ffff00", Look.of(BurnPreset.POP, CaptionStyle.NONE).highlightColor());
        assertEquals("#ffffff", LOOK.highlightColor());
    }

    private static List<Part> parts(String... texts) {
        return Arrays.stream(texts).map(text -> new Part(text, null)).toList();
    }

    private static CueLayout layout(int width) {
        return new CueLayout(width, 360, LOOK.style(), line -> 0.6 * line.length(), Locale.ENGLISH);
    }

    private static Cue cue(long start, long end, String text, Word... words) {
        return new Cue(start, end, text, List.of(words));
    }

    private static Word word(long start, long end, String text) {
        return new Word(start, end, text, null, false);
    }
}
