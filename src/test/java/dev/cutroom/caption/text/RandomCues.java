package dev.cutroom.caption.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Cues as awkward as they come, the same for the same seed. */
final class RandomCues {

    private static final String[] PIECES = {
        "a",
        "Word",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\n\n\n",
        "1",
        "42",
        "-",
        "--",
        "-->",
        "->",
        ">",
        "<",
        "&",
        "&amp;",
        "&lt;",
        "&#60;",
        ";",
        "<i>",
        "</i>",
        "<b",
        "<I>",
        "<font color=\"#ff0000\">",
        "</font>",
        "<script>",
        "<c.word>",
        "<v Anna>",
        "</",
        "<00:00:01.000>",
        "<u/>",
        "{",
        "}",
        "{\\an8}",
        "{\\pos(1,1)}",
        "{\\b1}",
        "{\\k10}",
        "{\\p1}",
        "\\",
        "\\N",
        "\\n",
        "\\h",
        "\\{",
        "\\}",
        "{}",
        "\\\\",
        "\u2060",
        "<\u2060i>",
        "<\u2060\u2060i>",
        "{\u2060\\an8}",
        "--\u2060>",
        "\\\u2060",
        "\u00a0",
        "\u202f",
        "\u3000",
        "\u200b",
        "\u200e",
        "00:00:01,000 --> 00:00:02,000",
        "1:02.5 --> 1:03.5",
        "NOTE x",
        "WEBVTT",
        "STYLE",
        "[Events]",
        "Dialogue: 0,0:00:00.00",
        ",",
        ":",
        "'",
        "\"",
        "$(id)",
        "%{pts}",
        "מה שלומך",
        "مرحبا",
        "你好",
        "こんにちは",
        "👩‍👩‍👧",
        "🇩🇪",
        "e\u0301",
        "ß",
        "…",
        "\r",
        "\r\n",
        "\u2028",
        "\u0085",
        "\0",
        "\u001b",
        "\ufeff",
    };

    private static final String[] WORDS = {
        "The",
        "fox",
        "a",
        "it's",
        "<b>",
        "&",
        "{\\an8}",
        "-->",
        "20\u00a0000",
        "jumps,",
        "\\N",
        "é",
        "你好",
        "שלום",
        "👍",
        "\u2060x",
        "c.word",
    };

    private final Random random;

    RandomCues(long seed) {
        random = new Random(seed);
    }

    /** Cues in order, some at the same time; some with words. @param grid of their times, in milliseconds */
    List<Cue> cues(int grid) {
        List<Cue> cues = new ArrayList<>();
        long start = random.nextInt(5) * grid;
        for (int n = 1 + random.nextInt(12); n > 0; n--) {
            cues.add(
                    random.nextInt(3) == 0
                            ? spoken(start, grid)
                            : plain(start, start + (1 + random.nextInt(900)) * grid));
            start += random.nextInt(4) == 0 ? 0 : random.nextInt(100_000 / grid) * grid;
        }
        return cues;
    }

    private Cue plain(long start, long end) {
        String text = "";
        while (text.isEmpty()) {
            text = CueText.canonical(text(1 + random.nextInt(8)));
        }
        return new Cue(start, end, text, List.of());
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private Cue spoken(long start, int grid) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        long now = start + random.nextInt(2) * random.nextInt(50) * grid;
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            text.append(words.isEmpty() ? "" : new String[] {" ", "\n", "  ", "\n\n", " \u00a0"}[random.nextInt(5)]);
            String word = WORDS[random.nextInt(WORDS.length)];
            text.append(word);
            long end = now + (1 + random.nextInt(60)) * grid;
            words.add(new Word(now, end, word, null, false));
            now = end + random.nextInt(2) * random.nextInt(20) * grid;
        }
        long end = Math.max(now, words.get(words.size() - 1).endMillis()) + random.nextInt(2) * grid;
        return new Cue(start, end, text.toString(), words);
    }
}
