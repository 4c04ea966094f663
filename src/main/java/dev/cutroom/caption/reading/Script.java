package dev.cutroom.caption.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Set;

/**
 * How the writing of a language is counted and parted.
 *
 * <p>Characters are what a reader takes for one (grapheme clusters). In Chinese, Japanese and Korean a narrow one counts half, as their
 * guides have it.
 */
public enum Script {
    CHINESE(16, 9, false),
    JAPANESE(13, 4, false),
    KOREAN(16, 12, true),
    /** Thai, Lao, Khmer, Burmese: spaces part sentences, not words. */
    SOUTH_EAST_ASIAN(35, 17, false),
    RUSSIAN(39, 17, true),
    OTHER(42, 17, true);

    private static final double ENGLISH_SPEED = 20;

    private final int characters;
    private final double speed;
    private final boolean spaced;

    Script(int characters, double speed, boolean spaced) {
        this.characters = characters;
        this.speed = speed;
        this.spaced = spaced;
    }

    /** @param language BCP 47 or null */
    public static Script of(String language) {
        return switch (primary(language)) {
            case "zh", "yue", "wuu", "nan" -> CHINESE;
            case "ja" -> JAPANESE;
            case "ko" -> KOREAN;
            case "th", "lo", "km", "my" -> SOUTH_EAST_ASIAN;
            case "ru" -> RUSSIAN;
            default -> OTHER;
        };
    }

    /** The first part of a language tag, such as {@code pt} of {@code pt-BR}; empty for none. */
    static String primary(String language) {
        return language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Characters of a line where Latin letters have so many. */
    int fitting(int latin) {
        return Math.min(characters, Math.max(1, Math.round((float) latin * characters / OTHER.characters)));
    }

    double speed(String language) {
        return primary(language).equals("en") ? ENGLISH_SPEED : speed;
    }

    /** Are words parted by spaces? */
    public boolean isSpaced() {
        return spaced;
    }

    /** How many characters a reader sees; half ones where narrow ones count half. */
    double count(String text) {
        if (text.chars().allMatch(Script::isAlone)) {
            return text.chars().mapToDouble(this::weight).sum();
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        double count = 0;
        int from = letters.first();
        for (int to = letters.next(); to != BreakIterator.DONE; from = to, to = letters.next()) {
            count += weight(text.codePointAt(from));
        }
        return count;
    }

    private double weight(int c) {
        boolean halves = this == CHINESE || this == JAPANESE || this == KOREAN;
        return halves && !isWide(c) ? 0.5 : 1;
    }

    /** Does it never join with its neighbours? Finding out what does takes a hundred times as long. */
    private static boolean isAlone(int c) {
        return c < 0x300 || (c >= 0x370 && c < 0x483) || (c >= 0x4e00 && c < 0xa000);
    }

    /** Is no space written between two words that end and begin with these characters? */
    boolean joins(int last, int first) {
        boolean east = (this == CHINESE || this == JAPANESE) && (isEastAsian(last) || isEastAsian(first));
        return east || (isUnspaced(last) && isUnspaced(first));
    }

    /** Is it a letter of a script that parts no words by spaces? */
    public static boolean isUnspaced(int c) {
        return isEastAsian(c) || SOUTH_EAST.contains(Character.UnicodeScript.of(c));
    }

    private static final Set<Character.UnicodeScript> EAST = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.BOPOMOFO);

    private static final Set<Character.UnicodeScript> SOUTH_EAST = Set.of(
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private static boolean isEastAsian(int c) {
        boolean punctuation = (c >= 0x3000 && c <= 0x303f) || (c >= 0xff00 && c <= 0xffef);
        return punctuation || EAST.contains(Character.UnicodeScript.of(c));
    }

    private static boolean isWide(int c) {
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
