package dev.cutroom.media.whisper;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import dev.cutroom.media.speech.Heard;
import dev.cutroom.media.whisper.LibWhisper.Context;
import dev.cutroom.media.whisper.LibWhisper.Full;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A loaded model. Lives in the child only: a fault in native code ends its process. */
final class NativeModel {
    /** Enough for the alignment of half a minute with the most heads that a model has. It is reserved, not touched. */
    private static final long ALIGNMENT_BYTES = 512L << 20;

    /** Of sound, in the model's steps of 20 ms. */
    private static final int TEN_SECONDS = 512;

    private static final int SAMPLES_PER_MILLI = 16;

    private final LibWhisper whisper;
    private final Pointer context;

    NativeModel(LibWhisper whisper, Path file) throws IOException {
        this.whisper = whisper;
        Architecture architecture = Architecture.of(file);
        Context.ByValue params = whisper.whisper_context_default_params();
        params.use_gpu = 0;
        params.dtw_token_timestamps = 1;
        params.dtw_aheads_preset = architecture.alignmentHeads();
        params.dtw_n_top = architecture.topLayers();
        params.dtw_mem_size = ALIGNMENT_BYTES;
        this.context = whisper.whisper_init_from_file_with_params(file.toString(), params);
        if (context == null) {
            throw new IOException("the model cannot be loaded");
        }
    }

    /**
     * The probability of each language for this sound; empty for a model of English only.
     *
     * @param quick listen to the first ten seconds alone, for a quarter of the time
     */
    Map<String, Double> languages(float[] sound, boolean quick, int threads) throws IOException {
        Map<String, Double> found = new TreeMap<>();
        if (whisper.whisper_is_multilingual(context) == 0) {
            return found;
        }
        takeIn(sound, quick, threads);
        float[] probabilities = new float[whisper.whisper_lang_max_id() + 1];
        if (whisper.whisper_lang_auto_detect(context, 0, threads, probabilities) < 0) {
            throw new IOException("the language cannot be told");
        }
        for (int id = 0; id < probabilities.length; id++) {
            found.put(whisper.whisper_lang_str(id), (double) probabilities[id]);
        }
        return found;
    }

    /** How much is listened to can be set only by a recognition, so one is begun, and given up before it costs anything. */
    private void takeIn(float[] sound, boolean quick, int threads) {
        LibWhisper.EncoderBegins giveUp = (context, state, user) -> 0;
        Full.ByValue params = whisper.whisper_full_default_params(LibWhisper.GREEDY);
        params.n_threads = threads;
        params.audio_ctx = quick ? TEN_SECONDS : 0;
        params.print_progress = 0;
        params.encoder_begin_callback = giveUp;
        whisper.whisper_full(context, params, sound, sound.length);
    }

    /**
     * Recognises speech. Its settings are those of whisper.cpp's own program: a beam of five, and higher temperatures where
     * the text is not believable.
     *
     * @param sound of 16 kHz, −1 to 1, at most half a minute
     * @param sign is called for every token
     */
    Heard hear(float[] sound, Request request, Runnable sign) throws IOException {
        Instruction instruction = request.instruction();
        try (Memory language = text(known(instruction.language()));
                Memory prompt = text(instruction.prompt())) {
            NoSpeech noSpeech = new NoSpeech(whisper, context, sign);
            Full.ByValue params = whisper.whisper_full_default_params(LibWhisper.BEAM_SEARCH);
            params.n_threads = request.threads();
            params.best_of = request.beam();
            params.beam_size = request.beam();
            params.language = language;
            params.initial_prompt = prompt;
            params.translate = (byte) (instruction.translate() ? 1 : 0);
            params.print_progress = 0;
            params.token_timestamps = 1;
            Pieces pieces = new Pieces(whisper, noSpeech, request.followed(), sound.length / SAMPLES_PER_MILLI);
            noSpeech.listenTo(params);
            params.encoder_begin_callback = pieces;
            int result = whisper.whisper_full(context, params, sound, sound.length);
            if (result != 0) {
                throw new IOException("recognition failed with code " + result);
            }
            return new Heard(new NativeSegments(whisper, context).read(noSpeech.ofSegments()), pieces.heardMillis());
        }
    }

    /** Cantonese came with the third large model; to older ones it is Chinese. */
    private String known(String language) {
        return language.equals("yue") && whisper.whisper_n_vocab(context) <= Architecture.MULTILINGUAL
                ? "zh"
                : language;
    }

    /** Kept by the caller for as long as C may read it. */
    private static Memory text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = new Memory(bytes.length + 1L);
        memory.write(0, bytes, 0, bytes.length);
        memory.setByte(bytes.length, (byte) 0);
        return memory;
    }
}
