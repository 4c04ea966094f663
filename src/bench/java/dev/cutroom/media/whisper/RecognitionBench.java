package dev.cutroom.media.whisper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.speech.Found;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.speech.Pcm;
import dev.cutroom.media.speech.SpeechDetector;
import dev.cutroom.media.speech.Window;
import dev.cutroom.media.speech.Windows;
import dev.cutroom.media.speech.WordFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recognition against whisper.cpp's own program: the same library, model, threads and decoder, but the whole sound in one call,
 * without alignment, and nothing made of it. In turn in one run, after a round that counts for neither; both have the model loaded,
 * as the service has from one job to the next.
 */
class RecognitionBench {
    private static final Path SPEECH =
            Path.of(System.getProperty("bench.speech", "../shared/media/speech/en_long.m4a"));
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final int ROUNDS = 3;
    private static final double RATE = 16_000;

    @TempDir
    Path directory;

    private Path model;

    @BeforeEach
    void speechIsHere() {
        Assumptions.assumeTrue(Files.exists(SPEECH), "there is no speech to recognise: -Dbench.speech names a file");
        model = new Models(new Settings(directory))
                .find(ModelSize.BASE, true, part -> {})
                .file();
    }

    @Test
    void fullSpeechTakesHardlyMoreThanThePlainTool() throws Exception {
        double ratio = ratio("full speech", sound(false));

        assertTrue(ratio >= 0.95, "times as fast as the plain tool: " + ratio);
    }

    @Test
    void halfSilentSoundTakesMuchLess() throws Exception {
        double ratio = ratio("half silent", sound(true));

        assertTrue(ratio >= 1.5, "times as fast as the plain tool: " + ratio);
    }

    private double ratio(String what, Path sound) throws Exception {
        double[] ratios = new double[ROUNDS];
        Pcm pcm = new Pcm(sound);
        Plain plain = plain(Wire.sound(Files.readAllBytes(sound)));
        Path place = Files.createDirectory(directory.resolve("child"));
        try (Child child = Child.start(new ProcessRunner(), place, model)) {
            for (int round = -1; round < ROUNDS; round++) {
                double theirs = seconds(plain::hear);
                double ours = seconds(() -> hear(child, pcm));
                if (round >= 0) {
                    ratios[round] = theirs / ours;
                    System.out.printf(
                            "%s, %.0f s: plain tool %.1f s, recognition %.1f s%n",
                            what, pcm.millis() / 1e3, theirs, ours);
                }
            }
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%s: %.2f times as fast (%.2f..%.2f)%n", what, ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        return ratios[ROUNDS / 2];
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void hear(Child child, Pcm pcm) {
        WordFinder finder = new WordFinder("en");
        Instruction instruction = new Instruction("en", false, "");
        List<HeardWord> words = new ArrayList<>();
        Windows windows = Windows.of(pcm, SpeechDetector.find(pcm));
        for (Optional<Window> next = windows.from(0); next.isPresent(); ) {
            short[] sound = next.get().read(pcm);
            boolean followed = windows.from(next.get().endMillis()).isPresent();
            Request request = new Request(instruction, followed, THREADS, 5);
            Found found = finder.find(next.get(), sound, child.hear(sound, request), words);
            words.addAll(found.words());
            next = windows.from(found.endMillis());
        }
    }

    /** What whisper.cpp's program does with a sound. */
    private record Plain(LibWhisper whisper, Pointer model, float[] sound) {
        void hear() {
            LibWhisper.Full.ByValue params = whisper.whisper_full_default_params(LibWhisper.BEAM_SEARCH);
            params.n_threads = THREADS;
            params.best_of = 5;
            params.print_progress = 0;
            try (Memory language = new Memory(3)) {
                language.setString(0, "en");
                params.language = language;
                whisper.whisper_full(model, params, sound, sound.length);
            }
        }
    }

    private Plain plain(float[] sound) throws IOException {
        Path place = Files.createDirectory(directory.resolve("plain"));
        Libraries here = Libraries.here();
        here.unpack(place);
        NativeLibrary.getInstance(place.resolve(here.arithmetic()).toString());
        LibWhisper whisper = Native.load(
                place.resolve(here.recognition()).toString(),
                LibWhisper.class,
                Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        LibWhisper.Context.ByValue context = whisper.whisper_context_default_params();
        context.use_gpu = 0;
        return new Plain(whisper, whisper.whisper_init_from_file_with_params(model.toString(), context), sound);
    }

    /** @param halved with as much silence between its halves and after them */
    private Path sound(boolean halved) throws IOException {
        Path whole = directory.resolve("whole.pcm");
        List<String> decode = List.of(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                SPEECH.toAbsolutePath().toString(),
                "-ar",
                "16000",
                "-ac",
                "1",
                "-f",
                "s16le",
                whole.toString());
        new ProcessRunner().run(Command.of(decode, directory));
        if (!halved) {
            return whole;
        }
        byte[] bytes = Files.readAllBytes(whole);
        int half = bytes.length / 4 * 2;
        Path spread = directory.resolve("spread.pcm");
        for (byte[] part : List.of(
                Arrays.copyOf(bytes, half),
                new byte[half],
                Arrays.copyOfRange(bytes, half, bytes.length),
                new byte[half])) {
            Files.write(spread, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return spread;
    }

    /** Nothing is downloaded. */
    private record Settings(Path modelsDir) implements WhisperConfig {
        @Override
        public java.util.Optional<java.net.URI> modelsUrl() {
            return java.util.Optional.empty();
        }

        @Override
        public boolean fallback() {
            return true;
        }

        @Override
        public Duration idleUnload() {
            return Duration.ofMinutes(5);
        }
    }
}
