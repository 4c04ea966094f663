package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShowpiecesTest {
    @Test
    void ofEqualPicturesTheMiddleOneIsTaken() {
        assertEquals(30, of(new Views().shot(1, 60, 0)).best(0, 60));
    }

    @Test
    void blackPicturesAreNotTakenWhereThereAreOthers() {
        int best = of(new Views().shot(1, 20, 0).blank(16, 60)).best(0, 80);

        assertTrue(best < 20, "picture " + best);
    }

    @Test
    void picturesAtRestAreBetterThanThoseInMotion() {
        int best = of(new Views().shot(1, 40, 4).shot(2, 30, 0)).best(0, 70);

        assertTrue(best > 40, "picture " + best);
    }

    @Test
    void sharpPicturesAreBetterThanSoftOnes() {
        byte[] sharp = new Views().shot(1, 1, 0).pictures().get(0);

        assertTrue(
                merit(sharp) > 1.3 * merit(Views.softened(sharp)), merit(sharp) + " " + merit(Views.softened(sharp)));
    }

    @Test
    void aSceneOfOnePictureIsShownByIt() {
        Showpieces pieces = of(new Views().shot(1, 3, 0));

        assertEquals(2, pieces.best(2, 3));
    }

    private static double merit(byte[] picture) {
        return Merit.of(picture, SmallPicture.WIDTH, SmallPicture.HEIGHT);
    }

    private static Showpieces of(Views film) {
        Showpieces pieces = new Showpieces();
        film.pictures().forEach(pieces::accept);
        return pieces;
    }
}
