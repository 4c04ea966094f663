package dev.cutroom.caption;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A name or term, and what recognition writes in its place. */
@RegisterForReflection
@Schema(name = "VocabularyItem")
record VocabularyItem(
        @NotNull @Schema(required = true, minLength = 1, maxLength = VocabularyItem.LONGEST, examples = "Cutroom")
        String term,

        @Schema(
                maxItems = VocabularyItem.MOST_VARIANTS,
                examples = "[\"cut room\", \"kat room\"]",
                description =
                        "Whole words that are replaced by the term. In small letters they are found however they are written, with capitals only so.")
        List<String> variants) {

    static final int LONGEST = 100;
    static final int MOST_VARIANTS = 50;

    VocabularyItem {
        variants = variants == null ? List.of() : variants;
    }
}
