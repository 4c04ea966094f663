package dev.cutroom.media.speech;

import static dev.cutroom.media.speech.Dropped.Reason.MARKER;
import static dev.cutroom.media.speech.Dropped.Reason.REPEATED;
import static dev.cutroom.media.speech.Dropped.Reason.UNLIKELY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopGuardTest {

    private static final double SURE = -0.2;

    @Test
    void aSentenceSaidAgainAndAgainStaysOnce() {
        assertEquals(
                "We are here now.",
                kept(
                        List.of(),
                        Collections.nCopies(9, segment("We are here now.", SURE, 0))
                                .toArray(HeardSegment[]::new)));
    }

    @Test
    void aLoopGoesOnInTheNextWindow() {
        List<HeardWord> before = new ArrayList<>();
        for (String word : "Thank you for all. ".repeat(3).split(" ")) {
            before.add(new HeardWord(0, 10, word, 1));
        }

        assertEquals("Now something else.", kept(before, segment("Thank you for all. Now something else.", SURE, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, no, no, no, I did not.",
                "very very very good",
                "ask not what your country can do for you, ask what you can do for your country",
                "I came. I came. And I saw."
            })
    void whatPeopleRepeatStays(String text) {
        assertEquals(text, kept(List.of(), segment(text, SURE, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Music]",
                "[BLANK_AUDIO]",
                "(beep)",
                "*sighs*",
                "♪♪",
                "...",
                "(speaking in foreign language)",
                "[ Pause ]"
            })
    void remarksAboutTheSoundAreNotSaid(String text) {
        HeardSegment segment = segment(text, SURE, 0);

        assertEquals("", kept(List.of(), segment));
        assertTrue(Arrays.stream(reasons(List.of(), segment)).allMatch(MARKER::equals));
    }

    @Test
    void aRemarkGoesAndWhatIsSaidBesideItStays() {
        assertEquals("Well then, go on.", kept(List.of(), segment("[laughs] Well then, (coughs) go on.", SURE, 0)));
        assertEquals(
                "The rest (all of what was still left over) went.",
                kept(List.of(), segment("The rest (all of what was still left over) went.", SURE, 0)));
    }

    @Test
    void thanksAreKeptFromASpeakerAndDroppedFromNoise() {
        assertEquals("Thank you.", kept(List.of(), segment("Thank you.", -0.3, 0.05)));
        assertEquals(UNLIKELY, reasons(List.of(), segment("Thank you.", -0.6, 0.95))[0]);
        assertEquals(UNLIKELY, reasons(List.of(), segment("Thank you.", -1.2, 0.7))[0]);
    }

    @Test
    void droppedWordsThatBelongTogetherAreOne() {
        HeardSegment[] loop =
                Collections.nCopies(4, segment("on and on", SURE, 0)).toArray(HeardSegment[]::new);
        List<Spoken> words = words(loop);
        Dropped.Reason[] reasons = LoopGuard.judge(words, List.of(loop), List.of());

        List<Dropped> dropped = LoopGuard.dropped(window(), words, reasons);

        assertEquals(Collections.nCopies(3, new Dropped("on and on", 0, 300, REPEATED)), dropped);
        assertEquals("not_speech", Dropped.Reason.NOT_SPEECH.code());
    }

    private static String kept(List<HeardWord> before, HeardSegment... segments) {
        List<Spoken> words = words(segments);
        Dropped.Reason[] reasons = LoopGuard.judge(words, List.of(segments), before);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < reasons.length; i++) {
            if (reasons[i] == null) {
                kept.add(words.get(i).text());
            }
        }
        return String.join(" ", kept);
    }

    private static Dropped.Reason[] reasons(List<HeardWord> before, HeardSegment... segments) {
        return LoopGuard.judge(words(segments), List.of(segments), before);
    }

    private static List<Spoken> words(HeardSegment... segments) {
        List<Spoken> words = new ArrayList<>();
        for (int i = 0; i < segments.length; i++) {
            words.addAll(new WordParts("en").of(segments[i], i));
        }
        return words;
    }

    private static HeardSegment segment(String text, double certainty, double noSpeech) {
        List<HeardToken> tokens = new ArrayList<>();
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            tokens.add(new HeardToken(" " + words[i], i * 100, i * 100 + 100, -1, 1));
        }
        return new HeardSegment(0, 1000, noSpeech, certainty, tokens);
    }

    private static Window window() {
        return new Window(List.of(new Window.Piece(0, 29_000, 0)), List.of(new Region(0, 29_000)));
    }
}
