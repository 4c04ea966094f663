package dev.cutroom.job;

import dev.cutroom.storage.Scratch;

/**
 * What a handler is given.
 *
 * @param videoId what the job is about, null where there is nothing yet
 * @param cores how many processor cores are its fair share now, at least 1
 * @param scratch where the work may write; removed afterwards
 */
public record JobContext<I>(
        String jobId, String projectId, String videoId, I input, int cores, Progress progress, Scratch scratch) {}
