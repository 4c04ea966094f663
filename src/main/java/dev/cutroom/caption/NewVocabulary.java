package dev.cutroom.caption;

import dev.cutroom.http.Problem;
import dev.cutroom.http.Problem.Fault;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The names and terms that a project is to have from now on. */
@RegisterForReflection
@Schema(name = "NewVocabulary")
record NewVocabulary(
        @NotNull @Size(max = NewVocabulary.MOST_ITEMS) @Schema(required = true, maxItems = NewVocabulary.MOST_ITEMS)
        List<VocabularyItem> items) {

    static final int MOST_ITEMS = 1_000;
    private static final int MOST_FAULTS = 100;

    /** Without white space at the ends of terms and variants. @throws Problem INVALID_INPUT with all faults */
    List<VocabularyItem> checked() {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> terms = new HashMap<>();
        List<VocabularyItem> checked = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            VocabularyItem item = items.get(i);
            String at = "items[" + i + "]";
            if (item == null) {
                faults.add(new Fault(at, "must not be null"));
            } else {
                checked.add(checked(item, at, terms, faults));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
        return checked;
    }

    /** @param terms of the variants so far: one text cannot become two terms */
    private static VocabularyItem checked(
            VocabularyItem item, String at, Map<String, String> terms, List<Fault> faults) {
        String term = text(item.term(), at + ".term", faults);
        List<String> variants = new ArrayList<>();
        if (item.variants().size() > VocabularyItem.MOST_VARIANTS) {
            faults.add(new Fault(at + ".variants", "must have at most " + VocabularyItem.MOST_VARIANTS + " entries"));
        }
        for (int i = 0; i < item.variants().size(); i++) {
            String name = at + ".variants[" + i + "]";
            String variant = text(item.variants().get(i), name, faults);
            String other = terms.putIfAbsent(variant, term);
            if (other != null && !other.equals(term)) {
                faults.add(new Fault(name, "must not be a variant of another term too"));
            }
            variants.add(variant);
        }
        return new VocabularyItem(term, variants);
    }

    private static String text(String text, String name, List<Fault> faults) {
        String stripped = text == null ? "" : text.strip();
        boolean written = stripped.codePoints().anyMatch(Character::isLetterOrDigit)
                && stripped.codePoints().noneMatch(Character::isISOControl);
        if (!written || stripped.length() > VocabularyItem.LONGEST) {
            faults.add(new Fault(
                    name,
                    "must have 1 to " + VocabularyItem.LONGEST
                            + " characters in one line, a letter or digit among them"));
        }
        return stripped;
    }
}
