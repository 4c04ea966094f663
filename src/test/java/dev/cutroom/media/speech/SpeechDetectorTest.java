package dev.cutroom.media.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpeechDetectorTest {

    private static final int EDGE = 100;

    @TempDir
    Path directory;

    static Stream<Arguments> soundsWithoutSpeech() {
        return Stream.of(
                Arguments.of("nothing", new Sounds()),
                Arguments.of("silence", new Sounds().silence(70_000)),
                Arguments.of("faint noise", new Sounds().noise(20_000, 0.001, 1)),
                Arguments.of("loud noise", new Sounds().noise(20_000, 0.3, 2)),
                Arguments.of(
                        "noise that comes and goes",
                        new Sounds().silence(5000).noise(3000, 0.05, 3).silence(5000)),
                Arguments.of(
                        "a tone",
                        new Sounds().silence(2000).tone(10_000, 1000, 0.3).silence(2000)),
                Arguments.of(
                        "beeps",
                        new Sounds()
                                .silence(900)
                                .tone(80, 440, 0.5)
                                .silence(900)
                                .tone(80, 480, 0.5)),
                Arguments.of("chords", new Sounds().silence(1000).music(20_000, 0.4, 4)),
                Arguments.of(
                        "a click", new Sounds().silence(3000).noise(5, 0.8, 5).silence(3000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundsWithoutSpeech")
    void thereIsNoSpeechIn(String name, Sounds sounds) {
        assertEquals(List.of(), SpeechDetector.find(sounds.in(directory)).regions());
    }

    @RepeatedTest(10)
    void aVoiceIsFoundFromItsFirstSoundToItsLast(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Sounds sounds =
                new Sounds().silence(2000).voice(4000, 0.3, seed).silence(3000).voice(2000, 0.3, 100 + seed);

        assertRegions(sounds.silence(1000), new Region(2000, 6000), new Region(9000, 11_000));
    }

    @RepeatedTest(5)
    void aVoiceIsFoundHoweverQuietItIs(RepetitionInfo repetition) {
        Sounds sounds = new Sounds().silence(2000).voice(4000, 0.004, repetition.getCurrentRepetition());

        assertRegions(sounds.silence(2000), new Region(2000, 6000));
    }

    @RepeatedTest(5)
    void aVoiceIsFoundInNoise(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Sounds sounds =
                new Sounds().silence(3000).voice(4000, 0.3, seed).silence(3000).over(0.01, seed);

        Speech speech = SpeechDetector.find(sounds.in(directory));

        assertTrue(speech.within(3000, 7000) > 3000, speech.toString());
        assertEquals(speech.millis(), speech.within(2800, 7200));
    }

    @RepeatedTest(5)
    void aVoiceIsFoundInARoomThatEchoes(RepetitionInfo repetition) {
        Sounds sounds = new Sounds().silence(2000).voice(4000, 0.3, repetition.getCurrentRepetition());

        Speech speech = SpeechDetector.find(sounds.silence(2000).inARoom().in(directory));

        assertTrue(speech.within(2000, 6000) > 3800, speech.toString());
        assertEquals(speech.millis(), speech.within(1900, 6400));
    }

    @Test
    void noiseBetweenTwoSentencesIsNoSpeech() {
        Sounds sounds = new Sounds().voice(3000, 0.3, 1).noise(10_000, 0.005, 2).voice(3000, 0.3, 3);

        assertRegions(sounds, new Region(0, 3000), new Region(13_000, 16_000));
    }

    @Test
    void aSentenceThatCrossesTheMinuteIsOne() {
        assertRegions(new Sounds().silence(57_000).voice(6000, 0.3, 7).silence(4000), new Region(57_000, 63_000));
    }

    private void assertRegions(Sounds sounds, Region... wanted) {
        List<Region> found = SpeechDetector.find(sounds.in(directory)).regions();
        assertEquals(wanted.length, found.size(), found.toString());
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i].startMillis(), found.get(i).startMillis(), EDGE, found.toString());
            assertEquals(wanted[i].endMillis(), found.get(i).endMillis(), EDGE, found.toString());
        }
    }
}
