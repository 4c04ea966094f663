package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntBiFunction;

/**
 * Knows sound that is only a chain of frames: MP3, ADTS and AC-3, with or without an ID3 tag before it.
 *
 * <p>One sync word stands by chance in any noise; a chain of frames, each where the one before says it ends, does not.
 */
final class BareAudio {
    private static final int CHAIN = 4;
    private static final int LEAST = 2;
    private static final int LEADING_NOISE = 4096;
    private static final int[] BITRATES_V1 = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] BITRATES_V2 = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] BITRATES_V1_LAYER2 = {32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384};
    private static final int[] RATES = {44100, 48000, 32000};

    private BareAudio() {}

    static Optional<Look> look(Path file, Head head) {
        try {
            long tag = id3(head);
            Head body = tag > 0 ? Head.at(file, tag) : head;
            return tag > 0 && body.has(0, "fLaC") ? Optional.of(Look.at(Demuxer.FLAC)) : frames(body, tag > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Look> frames(Head head, boolean tagged) {
        if (chained(head, 0, BareAudio::adts)) {
            return Optional.of(Look.at(Demuxer.AAC));
        }
        if (chained(head, 0, BareAudio::ac3)) {
            return Optional.of(Look.at(head.at(5) >> 3 > 10 ? Demuxer.EAC3 : Demuxer.AC3));
        }
        int noise = tagged ? LEADING_NOISE : 0;
        for (int i = 0; i <= noise; i++) {
            if (chained(head, i, BareAudio::mpeg)) {
                return Optional.of(Look.at(Demuxer.MP3));
            }
        }
        return Optional.empty();
    }

    /** Length of an ID3v2 tag at the start, or 0. */
    private static long id3(Head head) {
        if (!head.has(0, "ID3") || (head.word(6) & 0x80808080L) != 0) {
            return 0;
        }
        return 10L + (head.at(6) << 21 | head.at(7) << 14 | head.at(8) << 7 | head.at(9));
    }

    private static boolean chained(Head head, int start, ToIntBiFunction<Head, Integer> frame) {
        int at = start;
        int seen = 0;
        while (seen < CHAIN && at < head.length()) {
            int length = frame.applyAsInt(head, at);
            if (length <= 0) {
                return false;
            }
            at += length;
            seen++;
        }
        return seen >= LEAST;
    }

    private static int adts(Head head, int at) {
        boolean sync = head.at(at) == 0xff && (head.at(at + 1) & 0xf6) == 0xf0;
        int length = (head.at(at + 3) & 3) << 11 | head.at(at + 4) << 3 | head.at(at + 5) >> 5;
        return sync && (head.at(at + 2) >> 2 & 15) < 13 && length > 7 ? length : 0;
    }

    private static int mpeg(Head head, int at) {
        int second = head.at(at + 1);
        int third = head.at(at + 2);
        int version = second >> 3 & 3;
        int layer = 4 - (second >> 1 & 3);
        int bitrate = third >> 4;
        boolean sync = head.at(at) == 0xff && second >= 0xe0 && version != 1 && (layer == 2 || layer == 3);
        if (!sync || bitrate == 0 || bitrate == 15 || (third >> 2 & 3) == 3) {
            return 0;
        }
        return mpegLength(version, layer, bitrate, third);
    }

    private static int mpegLength(int version, int layer, int bitrate, int third) {
        boolean first = version == 3;
        int[] table = !first ? BITRATES_V2 : layer == 2 ? BITRATES_V1_LAYER2 : BITRATES_V1;
        int rate = RATES[third >> 2 & 3] / (first ? 1 : version == 2 ? 2 : 4);
        int samples = first || layer == 2 ? 1152 : 576;
        return samples / 8 * table[bitrate - 1] * 1000 / rate + (third >> 1 & 1);
    }

    private static int ac3(Head head, int at) {
        if (head.at(at) != 0x0b || head.at(at + 1) != 0x77) {
            return 0;
        }
        if (head.at(at + 5) >> 3 > 10) {
            return (((head.at(at + 2) & 7) << 8 | head.at(at + 3)) + 1) * 2;
        }
        return ac3Bytes(head.at(at + 4));
    }

    /** ATSC A/52, table 5.18: the frame's length by its code; 44.1 kHz frames are not all of one length. */
    private static int ac3Bytes(int code) {
        int[] kilobits = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640};
        int size = (code & 63) >> 1;
        if (size >= kilobits.length || code >> 6 == 3) {
            return 0;
        }
        int kbit = kilobits[size];
        return switch (code >> 6) {
            case 0 -> kbit * 4;
            case 1 -> (kbit * 96000 / 44100 + (code & 1)) * 2;
            default -> kbit * 6;
        };
    }
}
