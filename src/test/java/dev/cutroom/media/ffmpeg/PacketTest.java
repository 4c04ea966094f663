package dev.cutroom.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PacketTest {
    @Test
    void isAKeyframeUnlessItsFlagsSayOtherwise() {
        assertTrue(packet("0,       -512,          0,      512,     1234, 0x1a2b3c4d")
                .key());
        assertFalse(packet("0, 0, 1024, 512, 99, 0x1a2b3c4d, F=0x0").key());
    }

    @Test
    void isHiddenWhereAnEditListSaysSo() {
        assertFalse(packet("1, 0, 0, 512, 99, 0x1a2b3c4d, F=0x5, S=1, 10, 0x1").shown());
    }

    @Test
    void knowsThatATimeIsMissing() {
        assertFalse(
                packet("0, 3, -9223372036854775808, 1, 99, 0x1a2b3c4d, F=0x0").timed());
    }

    @Test
    void isNotMadeOfAHeaderLine() {
        assertTrue(Packet.parse("#tb 0: 1/12800").isEmpty());
    }

    private static Packet packet(String line) {
        return Packet.parse(line).orElseThrow();
    }
}
