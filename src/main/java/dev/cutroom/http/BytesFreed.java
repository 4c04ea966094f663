package dev.cutroom.http;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a hard deletion has given back. */
@RegisterForReflection
@Schema(name = "BytesFreed")
public record BytesFreed(
        @Schema(required = true, description = "Bytes of all files that are gone.", examples = "1048576")
        long bytesFreed) {}
