package dev.cutroom.media.whisper;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/**
 * What is used of whisper.cpp's C interface, as its header of release 1.7.1 has it. A C {@code bool} is a byte here.
 *
 * <p>Not thread-safe for one context. Text comes as pointers, since a token can be a part of a character.
 */
interface LibWhisper extends Library {
    int GREEDY = 0;
    int BEAM_SEARCH = 1;

    Context.ByValue whisper_context_default_params();

    Pointer whisper_init_from_file_with_params(String path, Context.ByValue params);

    int whisper_is_multilingual(Pointer context);

    int whisper_n_vocab(Pointer context);

    int whisper_lang_auto_detect(Pointer context, int offsetMillis, int threads, float[] probabilities);

    int whisper_lang_max_id();

    String whisper_lang_str(int id);

    int whisper_token_eot(Pointer context);

    int whisper_token_nosp(Pointer context);

    Full.ByValue whisper_full_default_params(int strategy);

    int whisper_full(Pointer context, Full.ByValue params, float[] samples, int count);

    int whisper_full_n_segments(Pointer context);

    long whisper_full_get_segment_t0(Pointer context, int segment);

    long whisper_full_get_segment_t1(Pointer context, int segment);

    int whisper_full_n_tokens(Pointer context, int segment);

    Pointer whisper_full_get_token_text(Pointer context, int segment, int token);

    Token.ByValue whisper_full_get_token_data(Pointer context, int segment, int token);

    Pointer whisper_get_logits_from_state(Pointer state);

    /** {@code whisper_context_params}. */
    @FieldOrder({
        "use_gpu",
        "flash_attn",
        "gpu_device",
        "dtw_token_timestamps",
        "dtw_aheads_preset",
        "dtw_n_top",
        "n_heads",
        "heads",
        "dtw_mem_size"
    })
    class Context extends Structure {
        public byte use_gpu;
        public byte flash_attn;
        public int gpu_device;
        public byte dtw_token_timestamps;
        public int dtw_aheads_preset;
        public int dtw_n_top;
        public long n_heads;
        public Pointer heads;
        public long dtw_mem_size;

        /** As C passes it. */
        public static class ByValue extends Context implements Structure.ByValue {}
    }

    /** {@code whisper_token_data}; times in 10 ms. */
    @FieldOrder({"id", "tid", "p", "plog", "pt", "ptsum", "t0", "t1", "t_dtw", "vlen"})
    class Token extends Structure {
        public int id;
        public int tid;
        public float p;
        public float plog;
        public float pt;
        public float ptsum;
        public long t0;
        public long t1;
        public long t_dtw;
        public float vlen;

        /** As C passes it. */
        public static class ByValue extends Token implements Structure.ByValue {}
    }

    /** {@code whisper_new_segment_callback}: so many segments have been added. */
    interface NewSegments extends Callback {
        void invoke(Pointer context, Pointer state, int added, Pointer user);
    }

    /** {@code whisper_encoder_begin_callback}: a piece of sound begins; 1 to go on. C reads one byte of the answer, so it must be no boolean. */
    interface EncoderBegins extends Callback {
        int invoke(Pointer context, Pointer state, Pointer user);
    }

    /** {@code whisper_logits_filter_callback}: called for every token that is about to be chosen. */
    interface Logits extends Callback {
        void invoke(Pointer context, Pointer state, Pointer tokens, int count, Pointer logits, Pointer user);
    }

    /** {@code whisper_full_params}. */
    @FieldOrder({
        "strategy",
        "n_threads",
        "n_max_text_ctx",
        "offset_ms",
        "duration_ms",
        "translate",
        "no_context",
        "no_timestamps",
        "single_segment",
        "print_special",
        "print_progress",
        "print_realtime",
        "print_timestamps",
        "token_timestamps",
        "thold_pt",
        "thold_ptsum",
        "max_len",
        "split_on_word",
        "max_tokens",
        "debug_mode",
        "audio_ctx",
        "tdrz_enable",
        "suppress_regex",
        "initial_prompt",
        "prompt_tokens",
        "prompt_n_tokens",
        "language",
        "detect_language",
        "suppress_blank",
        "suppress_non_speech_tokens",
        "temperature",
        "max_initial_ts",
        "length_penalty",
        "temperature_inc",
        "entropy_thold",
        "logprob_thold",
        "no_speech_thold",
        "best_of",
        "beam_size",
        "patience",
        "new_segment_callback",
        "new_segment_callback_user_data",
        "progress_callback",
        "progress_callback_user_data",
        "encoder_begin_callback",
        "encoder_begin_callback_user_data",
        "abort_callback",
        "abort_callback_user_data",
        "logits_filter_callback",
        "logits_filter_callback_user_data",
        "grammar_rules",
        "n_grammar_rules",
        "i_start_rule",
        "grammar_penalty"
    })
    class Full extends Structure {
        public int strategy;
        public int n_threads;
        public int n_max_text_ctx;
        public int offset_ms;
        public int duration_ms;
        public byte translate;
        public byte no_context;
        public byte no_timestamps;
        public byte single_segment;
        public byte print_special;
        public byte print_progress;
        public byte print_realtime;
        public byte print_timestamps;
        public byte token_timestamps;
        public float thold_pt;
        public float thold_ptsum;
        public int max_len;
        public byte split_on_word;
        public int max_tokens;
        public byte debug_mode;
        public int audio_ctx;
        public byte tdrz_enable;
        public Pointer suppress_regex;
        public Pointer initial_prompt;
        public Pointer prompt_tokens;
        public int prompt_n_tokens;
        public Pointer language;
        public byte detect_language;
        public byte suppress_blank;
        public byte suppress_non_speech_tokens;
        public float temperature;
        public float max_initial_ts;
        public float length_penalty;
        public float temperature_inc;
        public float entropy_thold;
        public float logprob_thold;
        public float no_speech_thold;
        public int best_of;
        public int beam_size;
        public float patience;
        public NewSegments new_segment_callback;
        public Pointer new_segment_callback_user_data;
        public Pointer progress_callback;
        public Pointer progress_callback_user_data;
        public EncoderBegins encoder_begin_callback;
        public Pointer encoder_begin_callback_user_data;
        public Pointer abort_callback;
        public Pointer abort_callback_user_data;
        public Logits logits_filter_callback;
        public Pointer logits_filter_callback_user_data;
        public Pointer grammar_rules;
        public long n_grammar_rules;
        public long i_start_rule;
        public float grammar_penalty;

        /** As C passes it. */
        public static class ByValue extends Full implements Structure.ByValue {}
    }
}
