package dev.cutroom.video;

import java.util.Set;

/** These videos came back out of the trash; fired in that transaction. What the same deletion took of them comes back too. */
public record VideoRestored(String deletionId, Set<String> videoIds) {}
