package dev.cutroom.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class DerivedNameTest {
    @Test
    void postersAndStoryboardsAreDerivedAndNothingElseIs() {
        List<String> derived = List.of("poster.jpeg", "poster.webp", "storyboard.vtt", "storyboard-0.jpeg");
        List<String> others =
                List.of("source", "poster.png", "storyboard-10.jpeg", "storyboard-.jpeg", "a-poster.jpeg");

        assertEquals(derived, derived.stream().filter(DerivedName::isOne).toList());
        assertEquals(List.of(), others.stream().filter(DerivedName::isOne).toList());
    }
}
