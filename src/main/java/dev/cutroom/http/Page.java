package dev.cutroom.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, newest first.
 *
 * @param nextCursor where the next page begins; null on the last page
 */
@RegisterForReflection
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(nullable = true, description = "For `?cursor=`; null on the last page.")
        String nextCursor) {

    /**
     * @param rows one row more than {@code limit} where there are more
     * @param place where a row stands in the list
     */
    public static <E, T> Page<T> of(List<E> rows, int limit, Function<E, Cursor> place, Function<E, T> view) {
        boolean more = rows.size() > limit;
        List<E> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? place.apply(shown.get(limit - 1)).text() : null);
    }
}
