package dev.cutroom.video;

import dev.cutroom.media.ffmpeg.MediaFacts;

/**
 * A ready video as other rooms may see it.
 *
 * @param storageKey names its file in the store
 */
public record SourceVideo(
        String id, String projectId, String title, String filename, String storageKey, MediaFacts facts) {}
