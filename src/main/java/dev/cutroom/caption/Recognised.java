package dev.cutroom.caption;

import dev.cutroom.media.speech.Dropped;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.speech.SpokenLanguage;
import dev.cutroom.media.whisper.ModelSize;
import java.util.List;

/**
 * What was heard in a video.
 *
 * @param model null when there was nothing to recognise
 * @param language null likewise
 * @param speechMillis how much speech there is
 */
record Recognised(
        ModelSize model, SpokenLanguage language, List<HeardWord> words, List<Dropped> dropped, long speechMillis) {

    static final Recognised NOTHING = new Recognised(null, null, List.of(), List.of(), 0);

    Recognised with(long millis) {
        return new Recognised(model, language, words, dropped, millis);
    }

    /** Was anything said? Where sound is like speech but nothing can be understood, nobody would see it so. */
    boolean isSpeech() {
        return !words.isEmpty();
    }
}
