package dev.cutroom.media.whisper;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sizes that models come in. The larger, the better and the slower; those of English only know no other language. */
public enum ModelSize {
    @JsonProperty("tiny")
    TINY(0, false),
    @JsonProperty("base")
    BASE(1, false),
    @JsonProperty("small")
    SMALL(2, false),
    @JsonProperty("medium")
    MEDIUM(3, false),
    @JsonProperty("large")
    LARGE(4, false),
    @JsonProperty("tiny.en")
    TINY_EN(0, true),
    @JsonProperty("base.en")
    BASE_EN(1, true),
    @JsonProperty("small.en")
    SMALL_EN(2, true),
    @JsonProperty("medium.en")
    MEDIUM_EN(3, true);

    private final int level;
    private final boolean english;

    ModelSize(int level, boolean english) {
        this.level = level;
        this.english = english;
    }

    /** As published, such as {@code base.en}. */
    public String code() {
        String name = name().toLowerCase(java.util.Locale.ROOT);
        return english ? name.replace('_', '.') : name;
    }

    public boolean isEnglishOnly() {
        return english;
    }

    /**
     * What can stand in for it, itself first: then the other model of the same size, then the larger ones, the nearest first,
     * then the smaller ones.
     *
     * @param english is the speech known to be English, and to be written down as such? Else no model of English only will do
     */
    List<ModelSize> substitutes(boolean english) {
        List<Integer> levels = new ArrayList<>();
        for (int i = level; i <= LARGE.level; i++) {
            levels.add(i);
        }
        for (int i = level - 1; i >= 0; i--) {
            levels.add(i);
        }
        return levels.stream()
                .flatMap(i -> Arrays.stream(values())
                        .filter(size -> size.level == i)
                        .filter(size -> english || !size.english)
                        .sorted((a, b) -> Boolean.compare(a.english != this.english, b.english != this.english)))
                .toList();
    }
}
