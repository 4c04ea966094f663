package dev.cutroom.media.font;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What stands in for a font that is not here: one of the program's own, of the same kind as far as the name tells. */
final class Substitutes {
    private static final String PLAIN = "DejaVu Sans";
    private static final String HEAVY = "DejaVu Sans Bold";
    private static final String SERIF = "DejaVu Serif";
    private static final String MONO = "DejaVu Sans Mono";

    private static final Pattern FIXED = Pattern.compile("mono|courier|consol|code|typewriter|terminal");
    private static final Pattern STRONG = Pattern.compile("black|heavy|bold|impact|anton|oswald|bebas|futura");
    private static final Pattern WITH_SERIFS =
            Pattern.compile("(?<!sans[ -]?)serif|times|georgia|garamond|palatino|bookman|cambria|baskerville|roman");

    private static final Map<String, Pattern> BY_KIND = Map.of(MONO, FIXED, HEAVY, STRONG, SERIF, WITH_SERIFS);

    private Substitutes() {}

    static String of(String wanted) {
        String name = wanted.toLowerCase(Locale.ROOT);
        for (String substitute : new String[] {MONO, HEAVY, SERIF}) {
            if (BY_KIND.get(substitute).matcher(name).find()) {
                return substitute;
            }
        }
        return PLAIN;
    }
}
