package dev.cutroom.database;

import com.github.f4b6a3.uuid.UuidCreator;

/**
 * Ids of rows: UUID version 7 as text.
 *
 * <p>They are made here and not by Hibernate, whose generators would ask for a second connection while the only writer's is in use.
 */
public final class Ids {

    private Ids() {}

    /** A new id; ids made later in the same process sort later. */
    public static String next() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }
}
