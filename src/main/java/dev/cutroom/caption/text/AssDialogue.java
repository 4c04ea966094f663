package dev.cutroom.caption.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of an ASS event without its tags and drawings, and its words where {@code \k} tags stand in it. */
record AssDialogue(String text, List<Word> words) {

    private static final Pattern TOKEN = Pattern.compile("\\\\(?<escape>[{}Nnh\u2060])|\\{(?<tags>[^}]*)\\}");
    private static final Pattern KARAOKE = Pattern.compile("\\\\(?:kf|ko|k|K)\\s*(\\d{1,7})");
    private static final Pattern DRAWING = Pattern.compile("\\\\p(\\d+)");

    static AssDialogue read(String text, TimingLine times) {
        Reading reading = new Reading(times);
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            reading.append(text.substring(from, token.start()));
            from = token.end();
            if (token.group("tags") != null) {
                reading.tags(token.group("tags"));
            } else {
                reading.append(plain(token.group("escape")));
            }
        }
        reading.append(text.substring(from));
        return reading.result();
    }

    private static String plain(String escape) {
        return switch (escape) {
            case "N", "n" -> "\n";
            case "h" -> "\u00a0";
            case "\u2060" -> "\\";
            default -> escape;
        };
    }

    private static final class Reading {

        private final StringBuilder text = new StringBuilder();
        private final Syllables syllables;
        private final long end;
        private long now;
        private boolean timed;
        private boolean draws;

        Reading(TimingLine times) {
            syllables = new Syllables(times.startMillis(), times.endMillis());
            now = times.startMillis();
            end = times.endMillis();
        }

        void append(String plain) {
            if (!draws) {
                text.append(plain);
                syllables.append(plain);
            }
        }

        void tags(String tags) {
            Matcher drawing = DRAWING.matcher(tags);
            while (drawing.find()) {
                draws = !drawing.group(1).matches("0+");
            }
            Matcher karaoke = KARAOKE.matcher(tags);
            while (karaoke.find()) {
                timed = true;
                syllables.next(now);
                now = Math.min(end, now + Long.parseLong(karaoke.group(1)) * 10);
            }
        }

        AssDialogue result() {
            syllables.next(now);
            return new AssDialogue(CueText.canonical(text.toString()), timed ? syllables.words() : List.of());
        }
    }
}
