package dev.cutroom.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the media tools. */
@ConfigMapping(prefix = "cutroom.media")
public interface MediaConfig {
    /** The ffmpeg to use; when set, no other is tried. */
    Optional<Path> ffmpeg();

    /** Largest picture that is decoded, in pixels; 8K UHD is 33177600. */
    @WithDefault("40000000")
    long maxPixels();

    /** How long one look at headers or at a single picture may take. */
    @WithDefault("60s")
    Duration probeLimit();

    /** How long one pass over all packets of a file may take. */
    @WithDefault("30m")
    Duration readLimit();

    /** How long one trim may take. */
    @WithDefault("12h")
    Duration encodeLimit();
}
