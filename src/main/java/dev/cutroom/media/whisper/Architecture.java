package dev.cutroom.media.whisper;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the head of a model file says: its vocabulary and how many layers it has.
 *
 * <p>Names of files are their owners' business, so what a file is, its bytes say.
 *
 * @param audioLayers 4 in tiny, 6 in base, 12 in small, 24 in medium, 32 in large
 * @param textLayers the same, but in models that were cut down, such as the turbo ones
 */
record Architecture(int vocabulary, int audioLayers, int textLayers) {
    private static final int MAGIC = 0x67676d6c;
    private static final int NUMBERS = 10;

    /** The vocabulary of the first models of many languages; English ones have one token less, the third large one has one more. */
    static final int MULTILINGUAL = 51_865;

    /** @throws IOException when it cannot be read, or is no model */
    static Architecture of(Path model) throws IOException {
        byte[] head = new byte[4 * NUMBERS];
        try (DataInputStream in = new DataInputStream(Files.newInputStream(model))) {
            in.readFully(head);
        }
        ByteBuffer numbers = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (numbers.getInt() != MAGIC) {
            throw new IOException("no model in the form of whisper.cpp");
        }
        return new Architecture(numbers.getInt(4), numbers.getInt(4 * 5), numbers.getInt(4 * 9));
    }

    boolean multilingual() {
        return vocabulary >= MULTILINGUAL;
    }

    /**
     * Which attention heads follow the sound ({@code whisper_alignment_heads_preset}), counted as release 1.7.1 does.
     *
     * <p>Models that are none of the published ones have no list of their own: of these, all heads of the top layers are taken.
     */
    int alignmentHeads() {
        int english = multilingual() ? 1 : 0;
        if (textLayers != audioLayers) {
            return Heads.TOP_MOST;
        }
        return switch (audioLayers) {
            case 4 -> Heads.TINY_EN + english;
            case 6 -> Heads.BASE_EN + english;
            case 12 -> Heads.SMALL_EN + english;
            case 24 -> Heads.MEDIUM_EN + english;
            case 32 -> vocabulary > MULTILINGUAL ? Heads.LARGE_V3 : Heads.LARGE_V2;
            default -> Heads.TOP_MOST;
        };
    }

    /** How many layers {@link Heads#TOP_MOST} takes. */
    int topLayers() {
        return Math.max(1, textLayers / 2);
    }

    /** The presets by their numbers in C. */
    private static final class Heads {
        static final int TOP_MOST = 1;
        static final int TINY_EN = 3;
        static final int BASE_EN = 5;
        static final int SMALL_EN = 7;
        static final int MEDIUM_EN = 9;
        static final int LARGE_V2 = 12;
        static final int LARGE_V3 = 13;
    }
}
