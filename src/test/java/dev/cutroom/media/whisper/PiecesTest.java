package dev.cutroom.media.whisper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final long SOUND = 29_100;

    private final List<Long> ends = new ArrayList<>();
    private final LibWhisper whisper = (LibWhisper) Proxy.newProxyInstance(
            LibWhisper.class.getClassLoader(), new Class<?>[] {LibWhisper.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "whisper_full_n_segments":
                        return ends.size();
                    case "whisper_full_get_segment_t1":
                        return ends.get((int) arguments[1]);
                    default:
                        return 0;
                }
            });

    @Test
    void theSecondPieceIsLeftForTheNextWindow() {
        Pieces pieces = pieces(true);

        assertEquals(1, begin(pieces));
        assertEquals(SOUND, pieces.heardMillis());
        ends.addAll(List.of(1200L, 2754L));
        assertEquals(0, begin(pieces));
        assertEquals(27_540, pieces.heardMillis());
    }

    @Test
    void withoutANextWindowAllIsHeard() {
        Pieces pieces = pieces(false);

        begin(pieces);
        ends.add(2754L);

        assertEquals(1, begin(pieces));
        assertEquals(SOUND, pieces.heardMillis());
    }

    @Test
    void aPieceThatCameNowhereIsGoneOnWith() {
        Pieces pieces = pieces(true);

        begin(pieces);
        assertEquals(1, begin(pieces));
        ends.add(40L);
        assertEquals(1, begin(pieces));
        assertEquals(SOUND, pieces.heardMillis());
    }

    private Pieces pieces(boolean followed) {
        return new Pieces(whisper, new NoSpeech(whisper, null, () -> {}), followed, SOUND);
    }

    private static int begin(Pieces pieces) {
        return pieces.invoke(null, null, null);
    }
}
