package dev.cutroom.caption.text;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a WebVTT cue without its tags, and its words where timestamps stand in it. */
record VttPayload(String text, List<Word> words) {

    private static final Pattern TAG = Pattern.compile("<(" + Times.PATTERN + ")>|</?[a-zA-Z][^<>]*>|</?>");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#\\d{1,7}|[a-z]{2,4});");

    static VttPayload read(String payload, TimingLine times) {
        StringBuilder text = new StringBuilder();
        Syllables syllables = new Syllables(times.startMillis(), times.endMillis());
        Matcher tag = TAG.matcher(payload);
        int from = 0;
        boolean timed = payload.startsWith("<" + VttText.ONLY_WORD + ">");
        while (tag.find()) {
            append(payload.substring(from, tag.start()), text, syllables);
            from = tag.end();
            if (tag.group(1) != null) {
                timed = true;
                OptionalLong at = Times.parse(tag.group(1));
                syllables.next(at.orElse(-1));
            }
        }
        append(payload.substring(from), text, syllables);
        return new VttPayload(CueText.canonical(text.toString()), timed ? syllables.words() : List.of());
    }

    private static void append(String escaped, StringBuilder text, Syllables syllables) {
        String plain =
                escaped.indexOf('&') < 0 ? escaped : ENTITY.matcher(escaped).replaceAll(VttPayload::decode);
        text.append(plain);
        syllables.append(plain);
    }

    private static String decode(java.util.regex.MatchResult entity) {
        String name = entity.group(1);
        String plain = name.startsWith("#") ? number(name.substring(1)) : named(name);
        return Matcher.quoteReplacement(plain == null ? entity.group() : plain);
    }

    private static String named(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "nbsp" -> "\u00a0";
            case "lrm" -> "\u200e";
            case "rlm" -> "\u200f";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> null;
        };
    }

    private static String number(String digits) {
        int point = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
        return Character.isValidCodePoint(point) ? Character.toString(point) : null;
    }
}
