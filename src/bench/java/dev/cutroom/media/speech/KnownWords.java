package dev.cutroom.media.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Words whose times are known: beside {@code NAME.pcm} (16 kHz, mono, s16le) lies {@code NAME.words}, a word a line with its
 * start in seconds after a tab. Names begin with the language: {@code de-station.pcm}.
 */
public record KnownWords(Path sound, String language, List<Known> words) {

    public record Known(String text, double start) {}

    /** All that lie in a folder, by name. */
    public static List<KnownWords> in(Path folder) throws IOException {
        List<KnownWords> all = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".words")).sorted().toList()) {
                String name = file.getFileName().toString().replaceAll("\\.words$", "");
                List<Known> words = Files.readAllLines(file).stream()
                        .map(line -> line.split("\t"))
                        .map(fields -> new Known(fields[0], Double.parseDouble(fields[1])))
                        .toList();
                all.add(new KnownWords(folder.resolve(name + ".pcm"), name.replaceAll("-.*", ""), words));
            }
        }
        return all;
    }

    /** By how many seconds the words that are the same in both begin too late, smallest first, without the sign. */
    public List<Double> errors(List<HeardWord> heard) {
        int[][] common = new int[words.size() + 1][heard.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = heard.size() - 1; j >= 0; j--) {
                common[i][j] = isSame(i, heard.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Double> errors = new ArrayList<>();
        for (int i = 0, j = 0; i < words.size() && j < heard.size(); ) {
            if (isSame(i, heard.get(j))) {
                errors.add(Math.abs(
                        heard.get(j++).startMillis() / 1000.0 - words.get(i++).start()));
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        Collections.sort(errors);
        return errors;
    }

    private boolean isSame(int known, HeardWord heard) {
        return plain(words.get(known).text()).equals(plain(heard.text()));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
