package dev.cutroom.caption;

import java.util.function.Supplier;

/** The checkpoints of one job. */
record Checkpoints(CheckpointStore store, String jobId) {

    /**
     * What a step of the work has made: in an earlier attempt, else now.
     *
     * @param conditions all that has made it what it is
     */
    String reached(String step, String conditions, Supplier<String> work) {
        return store.find(jobId, step, conditions).orElseGet(() -> {
            String result = work.get();
            store.save(jobId, step, conditions, result);
            return result;
        });
    }
}
