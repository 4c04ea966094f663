package dev.cutroom.media.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes {@code letters.txt} anew: the mean and the spread of how every letter sounds, of words whose times are known.
 *
 * <p>Arguments: a folder as {@link KnownWords} has it, and the file to write. First the letters of a word share its time evenly;
 * then they are found by what was learned, and learned from where they were found, eight times.
 */
final class LetterTraining {

    private static final int ROUNDS = 8;
    /** Speech is learned from in pieces of at most so many seconds, and none goes on after its last word for longer than a second. */
    private static final double PIECE = 22;

    private static final double TAIL = 1.5;
    /** So many frames of all letters together stand behind each, lest a rare one be known too well. */
    private static final double COMMON = 15;

    private record Piece(Acoustics sound, List<int[]> letters, int[] starts) {}

    private LetterTraining() {}

    public static void main(String... arguments) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (KnownWords known : KnownWords.in(Path.of(arguments[0]))) {
            cut(known, pieces);
        }
        Sums sums = new Sums();
        pieces.forEach(piece -> sums.add(piece.sound(), evenly(piece)));
        for (int round = 1; round < ROUNDS; round++) {
            LetterModel model = LetterModel.parse(sums.lines());
            sums.clear();
            pieces.forEach(piece -> sums.add(piece.sound(), found(piece, model)));
        }
        Files.write(Path.of(arguments[1]), sums.lines());
    }

    private static void cut(KnownWords known, List<Piece> pieces) {
        List<KnownWords.Known> words = known.words();
        Letters letters = new Letters(known.language());
        Pcm pcm = new Pcm(known.sound());
        for (int from = 0, to; from < words.size(); from = to) {
            double start = Math.max(0, words.get(from).start() - 0.3);
            to = from + 1;
            while (to < words.size() && words.get(to).start() - start < PIECE) {
                to++;
            }
            double end = words.get(to - 1).start() + TAIL;
            end = Math.min(end, to < words.size() ? words.get(to).start() : pcm.millis() / 1000.0);
            short[] sound = pcm.read((long) (start * Pcm.RATE), (int) ((end - start) * Pcm.RATE));
            pieces.add(new Piece(
                    new Acoustics(Frames.of(sound)),
                    words.subList(from, to).stream()
                            .map(w -> letters.of(w.text()))
                            .toList(),
                    words.subList(from, to).stream()
                            .mapToInt(w -> (int) Math.round((w.start() - start) * 100))
                            .toArray()));
        }
    }

    private static List<LetterPath.Step> evenly(Piece piece) {
        LetterPath.Step[] steps = new LetterPath.Step[piece.sound().count()];
        Arrays.fill(steps, new LetterPath.Step(0, -1, 0));
        for (int w = 0; w < piece.starts().length; w++) {
            int start = piece.starts()[w];
            int next = w + 1 < piece.starts().length ? piece.starts()[w + 1] : steps.length;
            int end = Math.min(Math.min(next, start + 60), steps.length);
            int[] letters = piece.letters().get(w);
            for (int t = start; t < end; t++) {
                double at = (t - start) / (double) (end - start) * letters.length;
                boolean loud = piece.sound().at(t)[0] > -3.5;
                steps[t] = loud ? new LetterPath.Step(w, letters[(int) at], at % 1 < 0.5 ? 0 : 1) : steps[t];
            }
        }
        return Arrays.asList(steps);
    }

    private static List<LetterPath.Step> found(Piece piece, LetterModel model) {
        return new LetterPath(piece.letters(), piece.sound(), model, new LetterPath.Pull() {
                    @Override
                    public float at(int word, int frame) {
                        return -Math.min(20, Math.abs(frame - piece.starts()[word]) * 1.5f);
                    }

                    @Override
                    public boolean isSpeech(int frame) {
                        return true;
                    }
                })
                .best();
    }

    /** Of the numbers of all frames, and of their squares, by state. */
    private static final class Sums {

        private final double[][] sums = new double[LetterModel.STATES][Acoustics.NUMBERS];
        private final double[][] squares = new double[LetterModel.STATES][Acoustics.NUMBERS];
        private final double[] counts = new double[LetterModel.STATES];

        void clear() {
            Arrays.fill(counts, 0);
            for (int state = 0; state < LetterModel.STATES; state++) {
                Arrays.fill(sums[state], 0);
                Arrays.fill(squares[state], 0);
            }
        }

        void add(Acoustics sound, List<LetterPath.Step> steps) {
            for (int t = 0; t < steps.size(); t++) {
                int state = steps.get(t).state();
                counts[state]++;
                for (int k = 0; k < Acoustics.NUMBERS; k++) {
                    double number = sound.at(t)[k];
                    sums[state][k] += number;
                    squares[state][k] += number * number;
                }
            }
        }

        List<String> lines() {
            double all = Arrays.stream(counts).sum();
            List<String> lines = new ArrayList<>();
            for (int state = 0; state < LetterModel.STATES; state++) {
                StringBuilder means = new StringBuilder();
                StringBuilder spreads = new StringBuilder();
                for (int k = 0; k < Acoustics.NUMBERS; k++) {
                    int number = k;
                    double commonMean =
                            Arrays.stream(sums).mapToDouble(s -> s[number]).sum() / all;
                    double commonSquare =
                            Arrays.stream(squares).mapToDouble(s -> s[number]).sum() / all;
                    double count = counts[state] + COMMON;
                    double mean = (sums[state][k] + COMMON * commonMean) / count;
                    double spread = (squares[state][k] + COMMON * commonSquare) / count - mean * mean;
                    double least = 0.1 * (commonSquare - commonMean * commonMean);
                    means.append(String.format(Locale.ROOT, "%.2f ", mean));
                    spreads.append(String.format(Locale.ROOT, "%.2f ", Math.sqrt(Math.max(spread, least))));
                }
                lines.add((means.toString() + spreads).trim());
            }
            return lines;
        }
    }
}
