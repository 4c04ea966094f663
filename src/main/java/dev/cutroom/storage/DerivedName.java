package dev.cutroom.storage;

import java.util.regex.Pattern;

/**
 * The names that files derived from a stored one may have.
 *
 * <p>A file of another name beside it belongs to nobody, and is removed when the store is reconciled: whoever derives a new kind of file
 * names it here.
 */
final class DerivedName {

    private static final Pattern ALL = Pattern.compile("poster\\.(jpeg|webp)|storyboard\\.vtt|storyboard-\\d\\.jpeg");

    private DerivedName() {}

    static boolean isOne(String name) {
        return ALL.matcher(name).matches();
    }

    /** @throws IllegalArgumentException when it is none */
    static String require(String name) {
        if (!isOne(name)) {
            throw new IllegalArgumentException("Not the name of a derived file: " + name);
        }
        return name;
    }
}
