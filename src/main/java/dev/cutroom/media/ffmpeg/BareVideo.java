package dev.cutroom.media.ffmpeg;

import java.util.Optional;

/** Knows H.264 and HEVC without a container: start codes, with the parameter sets that a stream begins with. */
final class BareVideo {
    private BareVideo() {}

    static Optional<Look> look(Head head) {
        if (head.word(0) != 1 && head.word(0) >>> 8 != 1) {
            return Optional.empty();
        }
        boolean[] avc = new boolean[32];
        boolean[] hevc = new boolean[64];
        for (int i = 0; i + 5 < head.length(); i++) {
            if (head.at(i) == 0 && head.at(i + 1) == 0 && head.at(i + 2) == 1) {
                note(head.at(i + 3), head.at(i + 4), avc, hevc);
            }
        }
        if (hevc[32] && hevc[33] && hevc[34]) {
            return Optional.of(Look.at(Demuxer.HEVC));
        }
        boolean picture = avc[1] || avc[5];
        return avc[7] && avc[8] && picture ? Optional.of(Look.at(Demuxer.H264)) : Optional.empty();
    }

    private static void note(int first, int second, boolean[] avc, boolean[] hevc) {
        if ((first & 0x80) != 0) {
            return;
        }
        avc[first & 0x1f] = true;
        // A unit of HEVC's base layer has layer id 0 and a temporal id from 1 on.
        if ((first & 1) == 0 && (second & 0xf8) == 0 && (second & 7) > 0) {
            hevc[first >> 1 & 0x3f] = true;
        }
    }
}
