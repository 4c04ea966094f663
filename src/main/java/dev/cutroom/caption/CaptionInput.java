package dev.cutroom.caption;

import dev.cutroom.http.Problem;
import dev.cutroom.job.JobSchemas;
import dev.cutroom.media.whisper.ModelSize;
import dev.cutroom.media.whisper.SpokenLanguages;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the speech of a video is turned into captions. */
@RegisterForReflection
@Schema(name = "CaptionInput", extensions = @Extension(name = JobSchemas.INPUT, value = CaptionHandler.TYPE))
record CaptionInput(
        @Schema(
                description =
                        "The larger, the better and the slower; `base`, which ships with the program, when absent. Those that end in `.en` know English only. Where one cannot be had, the nearest that is there is used, and the output names it.")
        ModelSize modelSize,

        @Schema(
                description = "Keep the times of words with the cues. Without them the cues are the same.",
                defaultValue = "false")
        Boolean wordLevel,

        @Language
        @Schema(
                description = "BCP 47, or `auto` to have it found by what is said; `auto` when absent.",
                maxLength = Language.LONGEST,
                examples = "de")
        String language,

        @Schema(description = "Write English, whatever is spoken.", defaultValue = "false")
        Boolean translate) {

    private static final String AUTO = "auto";
    private static final String ENGLISH = "en";

    /** @throws Problem INVALID_INPUT where the parts do not go together */
    void check() {
        if (!isAuto() && SpokenLanguages.code(language).isEmpty()) {
            throw Problem.invalid("input_data.language", "is a language that no model knows");
        }
        if (size().isEnglishOnly() && !spoken().orElseThrow().equals(ENGLISH)) {
            throw Problem.invalid("input_data.language", "must be en for a model that knows English only");
        }
        if (size().isEnglishOnly() && translates()) {
            throw Problem.invalid("input_data.translate", "cannot be done by a model that knows English only");
        }
    }

    ModelSize size() {
        return modelSize == null ? ModelSize.BASE : modelSize;
    }

    boolean keepsWords() {
        return Boolean.TRUE.equals(wordLevel);
    }

    boolean translates() {
        return Boolean.TRUE.equals(translate);
    }

    /** The code of the language that is spoken; empty when that is to be found. */
    Optional<String> spoken() {
        if (!isAuto()) {
            return SpokenLanguages.code(language);
        }
        return size().isEnglishOnly() ? Optional.of(ENGLISH) : Optional.empty();
    }

    /** May a model be taken that knows English only? */
    boolean isEnglish() {
        return spoken().filter(ENGLISH::equals).isPresent() && !translates();
    }

    /** The language of the text. @param spoken a code */
    String written(String spoken) {
        return translates() ? ENGLISH : spoken;
    }

    private boolean isAuto() {
        return language == null || language.equals(AUTO);
    }
}
