package dev.cutroom.media.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageVoteTest {

    @Test
    void aGuestAtTheBeginningDoesNotDecide() {
        List<Window> windows = List.of(window(0, 10), window(30, 29), window(60, 29));

        SpokenLanguage found = LanguageVote.of(
                windows, w -> w.startMillis() == 0 ? Map.of("fr", 0.99, "en", 0.01) : Map.of("en", 0.9, "fr", 0.1));

        assertEquals("en", found.code());
        assertEquals(0.769, found.confidence(), 0.001);
    }

    @Test
    void aLongVideoIsAskedAllOverWhereMostIsSaid() {
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            windows.add(window(i * 30, i % 10 == 7 ? 29 : 5));
        }

        List<Long> asked = LanguageVote.voters(windows).stream()
                .map(w -> w.startMillis() / 1000)
                .toList();

        assertEquals(List.of(210L, 810L, 1410L, 2010L, 2610L), asked);
    }

    @Test
    void aModelThatKnowsNoLanguagesSpeaksEnglish() {
        assertEquals(new SpokenLanguage("en", 1), LanguageVote.of(List.of(window(0, 10)), w -> Map.of()));
    }

    private static Window window(long startSeconds, long speechSeconds) {
        Region region = new Region(startSeconds * 1000, (startSeconds + speechSeconds) * 1000);
        return new Window(List.of(new Window.Piece(region.startMillis(), region.millis(), 0)), List.of(region));
    }
}
