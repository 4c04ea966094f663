package dev.cutroom.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.video.ByteRanges.ByteRange;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangesTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-99, 0, 99",
        "bytes=990-, 990, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "bytes=995-5000, 995, 999",
        "bytes= 1 - 2 , 1, 2"
    })
    void oneRangeIsCutToTheFile(String header, long first, long last) {
        assertEquals(Optional.of(List.of(new ByteRange(first, last))), ByteRanges.parse(header, 1000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"items=0-5", "bytes=5-2", "bytes=a-b", "bytes=", "bytes=-", "bytes=1", "bytes=0-1,x", "bytes=--1"
            })
    void whatIsNotARangeIsPassedOver(String header) {
        assertEquals(Optional.empty(), ByteRanges.parse(header, 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=5000-,2000-3000"})
    void nothingInsideTheFileIsUnsatisfiable(String header) {
        assertEquals(Optional.of(List.of()), ByteRanges.parse(header, 1000));
    }

    @Test
    void aFloodOfRangesIsPassedOver() {
        String header = "bytes=" + "0-0,".repeat(17).replaceAll(",$", "");
        assertEquals(Optional.empty(), ByteRanges.parse(header, 1000));
    }

    @Test
    void everyRangeThatIsGivenLiesInsideTheFile() {
        Random random = new Random(20261125);
        for (int i = 0; i < 20_000; i++) {
            long size = 1 + random.nextInt(50);
            String header = "bytes=" + random.nextInt(60) + "-" + (random.nextBoolean() ? "" : random.nextInt(60));
            ByteRanges.parse(header, size)
                    .ifPresent(ranges -> ranges.forEach(range -> assertTrue(
                            range.first() >= 0 && range.first() <= range.last() && range.last() < size,
                            header + " of " + size)));
        }
    }
}
