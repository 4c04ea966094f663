package dev.cutroom.media.download;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Settings of downloads as a value. */
record Settings(long most, Duration limit, Duration connectTimeout, Duration readTimeout, List<AllowedEntry> allowed)
        implements DownloadConfig {

    static Settings allowing(String... entries) {
        return new Settings(
                100 << 20,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                Arrays.stream(entries).map(AllowedEntry::of).toList());
    }

    Settings most(long bytes) {
        return new Settings(bytes, limit, connectTimeout, readTimeout, allowed);
    }

    Settings limit(Duration time) {
        return new Settings(most, time, connectTimeout, readTimeout, allowed);
    }

    Settings readTimeout(Duration time) {
        return new Settings(most, limit, connectTimeout, time, allowed);
    }

    Settings connectTimeout(Duration time) {
        return new Settings(most, limit, time, readTimeout, allowed);
    }

    @Override
    public MemorySize maxSize() {
        return new MemorySize(BigInteger.valueOf(most));
    }

    @Override
    public Optional<List<AllowedEntry>> allowList() {
        return Optional.of(allowed);
    }
}
