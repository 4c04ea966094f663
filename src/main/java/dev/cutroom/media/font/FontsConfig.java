package dev.cutroom.media.font;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where fonts are looked for, beside those that come with the program. */
@ConfigMapping(prefix = "cutroom.fonts")
public interface FontsConfig {
    /** A directory of further fonts; they go before all others. */
    Optional<Path> dir();

    /** Whether the fonts of the system are used too. */
    @WithDefault("true")
    boolean system();
}
