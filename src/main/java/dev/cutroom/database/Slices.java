package dev.cutroom.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Asks about many ids in several queries: SQLite takes at most 32,766 parameters in one. */
public final class Slices {

    private static final int LONGEST = 1000;

    private Slices() {}

    /** What the query finds for all of these, slice by slice. */
    public static <I, T> List<T> of(Collection<I> ids, Function<List<I>, List<T>> query) {
        List<I> all = List.copyOf(ids);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += LONGEST) {
            found.addAll(query.apply(all.subList(from, Math.min(all.size(), from + LONGEST))));
        }
        return found;
    }
}
