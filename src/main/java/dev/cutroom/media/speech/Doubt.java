package dev.cutroom.media.speech;

import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/**
 * Judges by the recogniser's own numbers whether it made a segment up.
 *
 * <p>It does so where nobody speaks, and then it is either unsure of its words, or suspects that there is no speech, or says what
 * it says too often. No list of phrases: "thank you" is said in earnest too.
 */
final class Doubt {

    private static final double SURELY_UNSURE = -1.7;
    private static final double UNSURE = -1.0;
    private static final double NO_SPEECH = 0.6;
    private static final double SURELY_NO_SPEECH = 0.9;
    private static final double HARDLY_SURE = -0.5;
    private static final double REPETITIVE = 2.4;
    private static final int LONG = 60;

    private Doubt() {}

    static boolean isUnlikely(HeardSegment segment) {
        double certainty = segment.certainty();
        double noSpeech = Double.isNaN(segment.noSpeechProbability()) ? 0 : segment.noSpeechProbability();
        return certainty < SURELY_UNSURE
                || noSpeech > NO_SPEECH && certainty < UNSURE
                || noSpeech > SURELY_NO_SPEECH && certainty < HARDLY_SURE
                || certainty < UNSURE && repetition(segment.text()) > REPETITIVE;
    }

    /** How many times smaller it becomes when it is compressed; for short texts 1. */
    static double repetition(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < LONG) {
            return 1;
        }
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            return bytes.length / (double) deflater.deflate(new byte[bytes.length + LONG]);
        } finally {
            deflater.end();
        }
    }
}
