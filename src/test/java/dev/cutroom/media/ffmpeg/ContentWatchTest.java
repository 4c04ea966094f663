package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContentWatchTest {
    @Test
    void aPictureThatDiffersFromTheOneBeforeBeginsAScene() {
        Views film = new Views().shot(1, 50, 0).shot(2, 50, 1).noise(3, 2);

        assertEquals(List.of(50), at(film, 20));
        assertEquals(List.of(), at(film, 200));
    }

    @Test
    void blackToWhiteIsTheWholeScale() {
        List<Transition> found = new Views().blank(16, 50).blank(235, 50).found(Detector.CONTENT, 20, 0);

        assertEquals(255, found.get(0).ratio(), 1);
    }

    @Test
    void anotherColourCountsWhereBrightnessStays() {
        byte[] blue = Views.plain(100, 200, 100);
        byte[] red = Views.plain(100, 100, 200);
        ContentWatch watch = new ContentWatch();
        List.of(blue, blue, red, red).forEach(watch::accept);

        List<Transition> found = watch.end();

        assertEquals(List.of(2), found.stream().map(Transition::at).toList());
        assertTrue(found.get(0).ratio() > 40, found.toString());
    }

    @Test
    void whatRepeatsScoresNothing() {
        assertEquals(List.of(), new Views().shot(4, 60, 0).found(Detector.CONTENT, 1, 0));
    }

    private static List<Integer> at(Views film, double threshold) {
        return film.found(Detector.CONTENT, threshold, 0.5).stream()
                .map(Transition::at)
                .toList();
    }
}
