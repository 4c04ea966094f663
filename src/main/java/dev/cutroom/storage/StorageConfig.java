package dev.cutroom.storage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of {@code cutroom.storage}. */
@ConfigMapping(prefix = "cutroom.storage")
interface StorageConfig {

    /** Free bytes on the media directory's disk below which nothing new is taken in and no job starts. */
    @WithDefault("2G")
    MemorySize minFree();
}
