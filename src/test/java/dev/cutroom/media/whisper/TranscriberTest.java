package dev.cutroom.media.whisper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import dev.cutroom.media.process.ProcessInterrupted;
import dev.cutroom.media.process.ProcessRunner;
import dev.cutroom.media.speech.Heard;
import dev.cutroom.media.speech.HeardSegment;
import dev.cutroom.media.speech.HeardToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real child with the model that ships. */
@Timeout(120)
class TranscriberTest {
    private static final int HEAD_OF_A_WAV = 44;
    private static final Path SPEECH = Path.of("src/test/resources/speech/fellow-americans.wav");

    private static final Instruction ENGLISH = new Instruction("en", false, "");

    @TempDir
    Path data;

    private Transcriber transcriber;

    @AfterEach
    void end() {
        transcriber.close();
    }

    @Test
    void speechIsHeardWithItsLanguageTokensAndTimes() throws Exception {
        begin(Duration.ofMinutes(5));
        short[] sound = speech();

        Map<String, Double> languages = transcriber.listen(model(), ear -> ear.languages(sound, true));
        Heard heard = transcriber.listen(model(), ear -> ear.hear(sound, true, ENGLISH));
        List<HeardSegment> segments = heard.segments();

        assertTrue(languages.get("en") > 0.8, languages.toString());
        List<HeardToken> tokens =
                segments.stream().flatMap(s -> s.tokens().stream()).toList();
        String text = tokens.stream().map(HeardToken::text).collect(Collectors.joining());
        assertTrue(text.toLowerCase(java.util.Locale.ROOT).contains("my fellow americans"), text);
        assertTrue(segments.get(0).noSpeechProbability() < 0.2, segments.toString());
        assertTrue(segments.get(0).averageLogProbability() < 0, segments.toString());
        assertTrue(tokens.stream().allMatch(t -> t.probability() > 0 && t.probability() <= 1), tokens.toString());
        assertTrue(tokens.stream().anyMatch(t -> t.alignedMillis() > 0), tokens.toString());
        assertEquals(sound.length / 16, heard.millis());
        assertEquals(1, transcriber.loaded());
    }

    @Test
    void aKilledChildIsAFailureThatPassesAndTheNextOneBeginsAnew() throws Exception {
        begin(Duration.ofMinutes(5));
        transcriber.listen(model(), ear -> ear.languages(speech(), true));
        long child = child();
        short[] sound = speech();
        Thread killer = new Thread(() -> ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly));

        MediaFailure failure = assertThrows(
                MediaFailure.class,
                () -> transcriber.listen(model(), ear -> {
                    killer.start();
                    return ear.hear(sound, false, ENGLISH);
                }));

        assertEquals(MediaProblem.TRANSCRIBER_FAILED, failure.problem());
        assertFalse(failure.permanent());
        assertEquals(137, failure.exitCode().orElseThrow());
        assertFalse(
                transcriber.listen(model(), ear -> ear.languages(sound, true)).isEmpty());
    }

    @Test
    void anInterruptEndsTheChildAtOnce() throws Exception {
        begin(Duration.ofMinutes(5));
        transcriber.listen(model(), ear -> ear.languages(speech(), true));
        long child = child();
        CountDownLatch at = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        short[] sound = speech();
        Thread worker = new Thread(() -> {
            try {
                transcriber.listen(model(), ear -> {
                    at.countDown();
                    return ear.hear(sound, false, ENGLISH);
                });
            } catch (RuntimeException e) {
                thrown.set(e);
            }
        });
        worker.start();
        at.await();

        worker.interrupt();
        worker.join();

        assertTrue(thrown.get() instanceof ProcessInterrupted, String.valueOf(thrown.get()));
        assertFalse(ProcessHandle.of(child).filter(ProcessHandle::isAlive).isPresent());
        assertEquals(0, transcriber.loaded());
    }

    @Test
    void aFileThatIsNoModelIsSaidToBeNone() throws Exception {
        begin(Duration.ofMinutes(5));
        Path broken = Files.writeString(data.resolve("ggml-tiny.bin"), "this is not a model at all, it is only text");

        MediaFailure failure = assertThrows(
                MediaFailure.class, () -> transcriber.listen(broken, ear -> ear.languages(new short[16_000], true)));

        assertEquals(MediaProblem.MODEL_UNUSABLE, failure.problem());
        assertTrue(failure.getMessage().contains("ggml-tiny.bin"), failure.getMessage());
        assertFalse(failure.getMessage().contains(data.toString()), failure.getMessage());
    }

    @Test
    void aModelThatNobodyUsesIsUnloaded() throws Exception {
        begin(Duration.ZERO);
        transcriber.listen(model(), ear -> ear.languages(speech(), true));
        long child = child();

        transcriber.unloadWhenIdle();

        assertEquals(0, transcriber.loaded());
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }

    private void begin(Duration idle) {
        WhisperSettings settings = WhisperSettings.in(data).unloadingAfter(idle);
        transcriber = new Transcriber(new ProcessRunner(), data, settings);
    }

    private Path model() {
        return new Models(WhisperSettings.in(data))
                .find(ModelSize.BASE, false, part -> {})
                .file();
    }

    private static long child() {
        return ProcessHandle.current()
                .children()
                .filter(p -> p.info().commandLine().orElse("").contains(TranscribeCommand.NAME))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private static short[] speech() {
        try {
            byte[] wav = Files.readAllBytes(SPEECH);
            short[] sound = new short[(wav.length - HEAD_OF_A_WAV) / Short.BYTES];
            ByteBuffer.wrap(wav, HEAD_OF_A_WAV, wav.length - HEAD_OF_A_WAV)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(sound);
            return sound;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
