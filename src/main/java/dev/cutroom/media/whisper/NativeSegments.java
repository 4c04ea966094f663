package dev.cutroom.media.whisper;

import com.sun.jna.Pointer;
import dev.cutroom.media.speech.HeardSegment;
import dev.cutroom.media.speech.HeardToken;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a model has just heard. */
final class NativeSegments {
    private static final int MILLIS = 10;

    private final LibWhisper whisper;
    private final Pointer context;
    private final int firstSpecial;

    NativeSegments(LibWhisper whisper, Pointer context) {
        this.whisper = whisper;
        this.context = context;
        this.firstSpecial = whisper.whisper_token_eot(context);
    }

    /** @param noSpeech its probability, for each segment */
    List<HeardSegment> read(List<Double> noSpeech) {
        List<HeardSegment> segments = new ArrayList<>();
        for (int i = 0; i < whisper.whisper_full_n_segments(context); i++) {
            segments.add(new HeardSegment(
                    whisper.whisper_full_get_segment_t0(context, i) * MILLIS,
                    whisper.whisper_full_get_segment_t1(context, i) * MILLIS,
                    i < noSpeech.size() ? noSpeech.get(i) : Double.NaN,
                    averageLogProbability(i),
                    tokens(i)));
        }
        return segments;
    }

    private double averageLogProbability(int segment) {
        double sum = 0;
        int count = whisper.whisper_full_n_tokens(context, segment);
        for (int i = 0; i < count; i++) {
            sum += whisper.whisper_full_get_token_data(context, segment, i).plog;
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private List<HeardToken> tokens(int segment) {
        List<HeardToken> tokens = new ArrayList<>();
        Part part = new Part();
        for (int i = 0; i < whisper.whisper_full_n_tokens(context, segment); i++) {
            LibWhisper.Token token = whisper.whisper_full_get_token_data(context, segment, i);
            if (token.id < firstSpecial) {
                part.add(token, bytes(whisper.whisper_full_get_token_text(context, segment, i)));
                part = part.isWhole() ? part.into(tokens) : part;
            }
        }
        part.into(tokens);
        return tokens;
    }

    private static byte[] bytes(Pointer text) {
        return text.getByteArray(0, (int) text.indexOf(0, (byte) 0));
    }

    /** One token, or as many as a character is spread over. */
    private static final class Part {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long start;
        private long end;
        private long aligned;
        private double probability = 1;

        void add(LibWhisper.Token token, byte[] text) {
            if (bytes.size() == 0) {
                start = token.t0 * MILLIS;
                aligned = token.t_dtw < 0 ? -1 : token.t_dtw * MILLIS;
            }
            bytes.writeBytes(text);
            end = token.t1 * MILLIS;
            probability = Math.min(probability, token.p);
        }

        boolean isWhole() {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
                return true;
            } catch (CharacterCodingException e) {
                return false;
            }
        }

        /** @return an empty one, for what follows */
        Part into(List<HeardToken> tokens) {
            if (bytes.size() > 0) {
                String text = bytes.toString(StandardCharsets.UTF_8);
                tokens.add(new HeardToken(text, start, end, aligned, probability));
            }
            return new Part();
        }
    }
}
