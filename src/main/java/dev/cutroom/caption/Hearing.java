package dev.cutroom.caption;

import dev.cutroom.media.speech.Dropped;
import dev.cutroom.media.speech.Found;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.speech.LanguageVote;
import dev.cutroom.media.speech.Pcm;
import dev.cutroom.media.speech.SpokenLanguage;
import dev.cutroom.media.speech.Window;
import dev.cutroom.media.speech.Windows;
import dev.cutroom.media.speech.WordFinder;
import dev.cutroom.media.whisper.Instruction;
import dev.cutroom.media.whisper.Model;
import dev.cutroom.media.whisper.Transcriber.Ear;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** One recognition: window by window, each written down as soon as it is heard. */
final class Hearing {
    /** Loops are noticed across windows; more than this nobody repeats by chance. */
    private static final int RECENT_WORDS = 200;

    /** Below this, the beginnings of the windows have not said enough. */
    private static final double SURE = 0.8;

    private final Pcm pcm;
    private final Windows windows;
    private final Model model;
    private final CaptionInput input;
    private final Vocabulary vocabulary;

    Hearing(Pcm pcm, Windows windows, Model model, CaptionInput input, Vocabulary vocabulary) {
        this.pcm = pcm;
        this.windows = windows;
        this.model = model;
        this.input = input;
        this.vocabulary = vocabulary;
    }

    /** @param progress 0 to 1 */
    Recognised run(Ear ear, Checkpoints checkpoints, DoubleConsumer progress) {
        SpokenLanguage language =
                input.spoken().map(code -> new SpokenLanguage(code, 1)).orElseGet(() -> found(ear, checkpoints));
        WordFinder finder = new WordFinder(input.written(language.code()));
        Instruction instruction =
                new Instruction(language.code(), input.translates(), vocabulary.prompt(input.written(language.code())));
        List<HeardWord> words = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        Optional<Window> next = windows.from(0);
        for (int i = 0; next.isPresent(); i++) {
            Window window = next.get();
            List<HeardWord> recent = words.subList(Math.max(0, words.size() - RECENT_WORDS), words.size());
            Found found = CheckpointJson.found(checkpoints.reached(
                    "window " + i,
                    conditions(window, instruction),
                    () -> CheckpointJson.write(heard(ear, window, instruction, finder, recent))));
            words.addAll(found.words());
            dropped.addAll(found.dropped());
            progress.accept(windows.before(found.endMillis()));
            next = windows.from(found.endMillis());
        }
        return new Recognised(model.size(), language, words, dropped, 0);
    }

    private SpokenLanguage found(Ear ear, Checkpoints checkpoints) {
        return CheckpointJson.language(
                checkpoints.reached("language", conditions(), () -> CheckpointJson.write(voted(ear))));
    }

    private SpokenLanguage voted(Ear ear) {
        List<Window> all = windows.all();
        SpokenLanguage quick = LanguageVote.of(all, window -> ear.languages(window.read(pcm), true));
        return quick.confidence() >= SURE
                ? quick
                : LanguageVote.of(all, window -> ear.languages(window.read(pcm), false));
    }

    private Found heard(Ear ear, Window window, Instruction instruction, WordFinder finder, List<HeardWord> recent) {
        short[] sound = window.read(pcm);
        boolean followed = windows.from(window.endMillis()).isPresent();
        return finder.find(window, sound, ear.hear(sound, followed, instruction), recent);
    }

    private String conditions(Window window, Instruction instruction) {
        return conditions() + " " + window.startMillis() + "-" + window.endMillis() + " " + instruction;
    }

    private String conditions() {
        return model.name() + " " + pcm.millis();
    }
}
