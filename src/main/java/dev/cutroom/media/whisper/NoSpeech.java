package dev.cutroom.media.whisper;

import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Listens to the decoder for how probable it holds that there is no speech: release 1.7.1 computes that and throws it away.
 *
 * <p>It is the probability of one token in the place of the first. What the library hands out has that token masked; the
 * unmasked row lies in its state, among those of the prompt, and is known by what the mask leaves alone.
 */
final class NoSpeech implements LibWhisper.Logits {
    /** Tokens of ordinary text, which no mask touches. */
    private static final int COMPARED = 16;

    private static final int LONGEST_PROMPT = 448;

    private final LibWhisper whisper;
    private final Runnable sign;
    private final int vocabulary;
    private final int token;
    private final List<Double> segments = new ArrayList<>();
    private final LibWhisper.NewSegments counter = this::added;
    private double latest;
    private boolean fresh;

    NoSpeech(LibWhisper whisper, Pointer context, Runnable sign) {
        this.whisper = whisper;
        this.sign = sign;
        this.vocabulary = whisper.whisper_n_vocab(context);
        this.token = whisper.whisper_token_nosp(context);
    }

    /** Has itself called; to be kept by the caller for as long as C may call. */
    void listenTo(LibWhisper.Full params) {
        params.logits_filter_callback = this;
        params.new_segment_callback = counter;
    }

    /** One for each segment; not a number where it could not be told. */
    List<Double> ofSegments() {
        return segments;
    }

    @Override
    public void invoke(Pointer context, Pointer state, Pointer tokens, int count, Pointer logits, Pointer user) {
        sign.run();
        if (count == 0 && fresh) {
            // Later tries at the same piece have their numbers divided by a temperature, and no row would be found.
            fresh = false;
            latest = probability(state, logits.getFloatArray(100, COMPARED));
        }
    }

    /** A piece of sound begins. */
    void begin() {
        latest = Double.NaN;
        fresh = true;
        sign.run();
    }

    private void added(Pointer context, Pointer state, int added, Pointer user) {
        for (int i = 0; i < added; i++) {
            segments.add(latest);
        }
    }

    private double probability(Pointer state, float[] known) {
        Pointer rows = whisper.whisper_get_logits_from_state(state);
        for (long row = 0; row < LONGEST_PROMPT; row++) {
            long at = row * vocabulary * Float.BYTES;
            if (Arrays.equals(rows.getFloatArray(at + 100, COMPARED), known)) {
                return softmax(rows.getFloatArray(at, vocabulary));
            }
        }
        return Double.NaN;
    }

    private double softmax(float[] logits) {
        double most = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit - most);
        }
        return Math.exp(logits[token] - most) / sum;
    }
}
