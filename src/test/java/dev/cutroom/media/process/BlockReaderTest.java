package dev.cutroom.media.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockReaderTest {
    @Test
    void cutsAStreamIntoBlocksAndDropsWhatIsLeftOver() {
        List<String> blocks = new ArrayList<>();

        new BlockReader(3, block -> blocks.add(new String(block)))
                .read(new ByteArrayInputStream("abcdefgh".getBytes()));

        assertEquals(List.of("abc", "def"), blocks);
    }
}
