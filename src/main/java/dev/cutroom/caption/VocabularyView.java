package dev.cutroom.caption;

import dev.cutroom.http.Tagged;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The names and terms of a project, on the wire. */
@RegisterForReflection
@Schema(name = "Vocabulary")
public record VocabularyView(
        @Schema(required = true, maxItems = NewVocabulary.MOST_ITEMS)
        List<VocabularyItem> items) implements Tagged {}
