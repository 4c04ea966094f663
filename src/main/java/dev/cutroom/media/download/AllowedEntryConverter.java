package dev.cutroom.media.download;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads one entry of the allow-list out of the configuration. */
@RegisterForReflection
public class AllowedEntryConverter implements Converter<AllowedEntry> {

    @Override
    public AllowedEntry convert(String value) {
        return AllowedEntry.of(value);
    }
}
