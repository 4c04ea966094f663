package dev.cutroom.video;

import java.util.Set;

/**
 * These videos went into the trash, by one deletion. Fired in its transaction: what hangs on them goes with them.
 *
 * @param deletionId to be written beside what is taken, so that restoring brings back exactly that
 */
public record VideoDeleted(String deletionId, Set<String> videoIds) {}
