package dev.cutroom.media.whisper;

import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.speech.Found;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.speech.KnownWords;
import dev.cutroom.media.speech.Pcm;
import dev.cutroom.media.speech.Speech;
import dev.cutroom.media.speech.SpeechDetector;
import dev.cutroom.media.speech.Window;
import dev.cutroom.media.speech.Windows;
import dev.cutroom.media.speech.WordFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognises sound whose words are known and prints by how much their starts are off.
 *
 * <p>Arguments: a model, and a folder as {@link KnownWords} has it.
 */
final class WordTimesReport {

    private WordTimesReport() {}

    public static void main(String... arguments) throws Exception {
        Path directory = Files.createTempDirectory("word-times");
        Path model = Path.of(arguments[0]).toAbsolutePath();
        try (Child child = Child.start(new ProcessRunner(), directory, model)) {
            for (KnownWords known : KnownWords.in(Path.of(arguments[1]))) {
                print(known, child);
            }
        }
    }

    private static void print(KnownWords known, Child child) {
        Pcm pcm = new Pcm(known.sound());
        Speech speech = SpeechDetector.find(pcm);
        WordFinder finder = new WordFinder(known.language());
        List<HeardWord> words = new ArrayList<>();
        int dropped = 0;
        Windows windows = Windows.of(pcm, speech);
        for (Optional<Window> next = windows.from(0); next.isPresent(); ) {
            short[] sound = next.get().read(pcm);
            Request request = new Request(
                    new Instruction(known.language(), false, ""),
                    windows.from(next.get().endMillis()).isPresent(),
                    Runtime.getRuntime().availableProcessors(),
                    5);
            Found found = finder.find(next.get(), sound, child.hear(sound, request), words);
            words.addAll(found.words());
            dropped += found.dropped().size();
            next = windows.from(found.endMillis());
        }
        List<Double> errors = known.errors(words);
        long outside = words.stream()
                .filter(word -> speech.within(word.startMillis(), word.endMillis()) == 0)
                .count();
        System.out.printf(
                "%-40s %4d of %4d words; starts off by %3.0f ms (median), %4.0f ms (95th percentile); %d outside of speech, %d dropped%n",
                known.sound().getFileName(),
                errors.size(),
                known.words().size(),
                errors.isEmpty() ? Double.NaN : 1000 * errors.get(errors.size() / 2),
                errors.isEmpty() ? Double.NaN : 1000 * errors.get(errors.size() * 95 / 100),
                outside,
                dropped);
    }
}
