package dev.cutroom.media.speech;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spells words in Latin letters, numbers in words, so that they can be compared with the sound. */
final class Letters {

    /** One letter each; S, C and T stand for sh, ch and th. */
    static final String ALL = "abcdefghijklmnoprstuvwyzSCT";

    private static final Map<String, String> SOUNDS = Map.ofEntries(
            Map.entry("sch", "S"),
            Map.entry("sh", "S"),
            Map.entry("tch", "C"),
            Map.entry("ch", "C"),
            Map.entry("th", "T"),
            Map.entry("ph", "f"),
            Map.entry("ck", "k"),
            Map.entry("qu", "kw"),
            Map.entry("q", "k"),
            Map.entry("x", "ks"),
            Map.entry("kn", "n"),
            Map.entry("wh", "w"),
            Map.entry("igh", "i"));

    private static final Pattern SPELLED = Pattern.compile("sch|sh|tch|ch|th|ph|ck|qu|q|x|^kn|wh|igh|(.)(?=\\1)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}");
    private static final Pattern YEAR = Pattern.compile("1[1-9]\\d\\d");
    private static final String AS_YEAR = "%spellout-numbering-year";
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\P{L}]*");
    private static final int LONGEST = 60;

    private final RuleBasedNumberFormat numbers;
    private final boolean knowsYears;

    Letters(String language) {
        numbers = new RuleBasedNumberFormat(Locale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        knowsYears = Arrays.asList(numbers.getRuleSetNames()).contains(AS_YEAR);
    }

    /** @return indexes into {@link #ALL}; one at least, and no more than are said in some seconds */
    int[] of(String word) {
        String spelled = SPELLED.matcher(latin(inWords(word)).replaceAll("[^a-z]", ""))
                .replaceAll(m -> m.group(1) != null ? "" : SOUNDS.get(m.group()));
        int[] letters = spelled.chars().limit(LONGEST).map(ALL::indexOf).toArray();
        return letters.length == 0 ? new int[] {ALL.indexOf('e')} : letters;
    }

    private String inWords(String word) {
        return NUMBER.matcher(word.replaceAll("(?<=\\d)[,.](?=\\d{3})", ""))
                .replaceAll(m -> Matcher.quoteReplacement(number(m.group())));
    }

    private String number(String digits) {
        long number = Long.parseLong(digits);
        return knowsYears && YEAR.matcher(digits).matches() ? numbers.format(number, AS_YEAR) : numbers.format(number);
    }

    private static String latin(String text) {
        String latin = LATIN.matcher(text).matches() ? text : Scripts.LATIN.transliterate(text);
        String plain = Normalizer.normalize(latin.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        return plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** Its rules are read only when they are needed. */
    private static final class Scripts {
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");
    }
}
