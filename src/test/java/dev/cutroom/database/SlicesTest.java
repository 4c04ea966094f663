package dev.cutroom.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlicesTest {

    @Test
    void everyIdIsAskedAboutOnceAndNoQueryIsLongerThanSqliteTakes() {
        for (int size : new int[] {0, 1, 999, 1000, 1001, 40_000}) {
            List<Integer> ids = IntStream.range(0, size).boxed().toList();
            List<Integer> lengths = new ArrayList<>();
            List<Integer> found = Slices.of(ids, slice -> {
                lengths.add(slice.size());
                return slice;
            });
            assertEquals(ids, found);
            assertTrue(lengths.stream().allMatch(length -> length > 0 && length <= 1000), lengths.toString());
        }
    }
}
