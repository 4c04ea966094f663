package dev.cutroom.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of {@code cutroom.access}. */
@ConfigMapping(prefix = "cutroom.access")
interface AccessConfig {

    /** Serve other machines although there is no identity provider: everybody who reaches the port is administrator. */
    @WithDefault("false")
    boolean openToNetwork();
}
