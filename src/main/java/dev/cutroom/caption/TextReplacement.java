package dev.cutroom.caption;

import dev.cutroom.http.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Text to be replaced wherever it is found in cues. */
@RegisterForReflection
@Schema(name = "TextReplacement")
record TextReplacement(
        @NotEmpty
        @Size(max = 500)
        @Schema(
                required = true,
                minLength = 1,
                maxLength = 500,
                examples = "cut room",
                description = "A space in it stands for any white space, line breaks included.")
        String find,

        @NotNull
        @Size(max = 500)
        @Schema(
                required = true,
                maxLength = 500,
                examples = "Cutroom",
                description =
                        "May be empty; a cue of which nothing is left goes. With `regex`, `$1` is what the first group has found.")
        String replace,

        @Schema(defaultValue = "true", examples = "false") Boolean caseSensitive,

        @Schema(defaultValue = "false", examples = "true", description = "Only where no letter or digit is beside it.")
        Boolean wholeWords,

        @Schema(defaultValue = "false", description = "Is `find` a regular expression in the syntax of RE2?")
        Boolean regex) {

    /** @throws Problem INVALID_INPUT when it is no regular expression, or one that is too large */
    TextSearch search() {
        return new TextSearch(
                find,
                replace,
                Boolean.TRUE.equals(regex),
                !Boolean.FALSE.equals(caseSensitive),
                Boolean.TRUE.equals(wholeWords));
    }
}
