package dev.cutroom.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a call that has nothing to be told; whoever sends a key is told that it is unknown. */
@Schema(name = "Empty", description = "An empty object. The body may be left out.")
public record EmptyBody() {}
