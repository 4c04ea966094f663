package dev.cutroom.http;

import jakarta.inject.Singleton;
import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints stand inside {@code Patched<@Size … String>}; an absent field meets all of them. */
@Singleton
public class PatchedExtractor implements ValueExtractor<Patched<@ExtractedValue ?>> {

    @Override
    public void extractValues(Patched<?> field, ValueReceiver receiver) {
        if (field.isPresent()) {
            receiver.value(null, field.value());
        }
    }
}
