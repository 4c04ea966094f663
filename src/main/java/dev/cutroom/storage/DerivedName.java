package dev.cutroom.storage;

import java.util.Set;

/**
 * The names that files derived from a stored one may have.
 *
 * <p>A file of another name beside it belongs to nobody, and is removed when the store is reconciled: whoever derives a new kind of file
 * names it here.
 */
final class DerivedName {

    private static final Set<String> ALL = Set.of("poster.jpeg", "poster.webp");

    private DerivedName() {}

    static boolean isOne(String name) {
        return ALL.contains(name);
    }

    /** @throws IllegalArgumentException when it is none */
    static String require(String name) {
        if (!isOne(name)) {
            throw new IllegalArgumentException("Not the name of a derived file: " + name);
        }
        return name;
    }
}
