package dev.cutroom.media.whisper;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.management.OperatingSystemMXBean;
import dev.cutroom.media.process.Command;
import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.speech.HeardWord;
import dev.cutroom.media.speech.Pcm;
import dev.cutroom.media.speech.SpeechDetector;
import dev.cutroom.media.speech.Window;
import dev.cutroom.media.speech.Windows;
import dev.cutroom.media.speech.WordFinder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Recognition against whisper.cpp's own program: the same library, model, threads and decoder, but the whole sound in one call,
 * without alignment, and nothing made of it. Processor time is compared, since other work disturbs the time on the wall.
 */
class RecognitionBench {
    private static final Path SPEECH =
            Path.of(System.getProperty("bench.speech", "../shared/media/speech/en_long.m4a"));
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
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
        Duration plain = plain(sound);
        Duration ours = ours(new Pcm(sound));
        double ratio = plain.toMillis() / (double) ours.toMillis();
        System.out.printf(
                "%s, %.0f s: plain tool %.1f s, recognition %.1f s of processor time, ratio %.2f%n",
                what, Files.size(sound) / 2 / RATE, plain.toMillis() / 1e3, ours.toMillis() / 1e3, ratio);
        return ratio;
    }

    private Duration ours(Pcm pcm) throws IOException {
        long before = cpuNanos();
        try (Child child =
                Child.start(new ProcessRunner(), Files.createDirectory(directory.resolve("child" + before)), model)) {
            WordFinder finder = new WordFinder("en");
            List<HeardWord> words = new ArrayList<>();
            for (Window window : Windows.plan(pcm, SpeechDetector.find(pcm))) {
                short[] sound = window.read(pcm);
                Request request = new Request(new Instruction("en", false, ""), THREADS, 5);
                words.addAll(finder.find(window, sound, child.hear(sound, request), words)
                        .words());
            }
            Duration inChild = ProcessHandle.of(child.pid())
                    .orElseThrow()
                    .info()
                    .totalCpuDuration()
                    .orElseThrow();
            return inChild.plusNanos(cpuNanos() - before);
        }
    }

    private Duration plain(Path file) throws Exception {
        Path place = Files.createDirectory(directory.resolve("plain" + file.getFileName()));
        Libraries here = Libraries.here();
        here.unpack(place);
        NativeLibrary.getInstance(place.resolve(here.arithmetic()).toString());
        LibWhisper whisper = Native.load(
                place.resolve(here.recognition()).toString(),
                LibWhisper.class,
                Map.of(Library.OPTION_STRING_ENCODING, "UTF-8"));
        float[] sound = Wire.sound(Files.readAllBytes(file));
        long before = cpuNanos();
        LibWhisper.Context.ByValue context = whisper.whisper_context_default_params();
        context.use_gpu = 0;
        Pointer loaded = whisper.whisper_init_from_file_with_params(model.toString(), context);
        LibWhisper.Full.ByValue params = whisper.whisper_full_default_params(LibWhisper.BEAM_SEARCH);
        params.n_threads = THREADS;
        params.best_of = 5;
        params.print_progress = 0;
        try (Memory language = new Memory(3)) {
            language.setString(0, "en");
            params.language = language;
            whisper.whisper_full(loaded, params, sound, sound.length);
        }
        return Duration.ofNanos(cpuNanos() - before);
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

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
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
