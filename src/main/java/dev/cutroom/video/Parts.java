package dev.cutroom.video;

import dev.cutroom.http.Problem;
import dev.cutroom.job.JobContext;
import dev.cutroom.media.ffmpeg.Split;
import dev.cutroom.media.ffmpeg.Splitter;
import dev.cutroom.media.ffmpeg.TrimResult;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The parts of a split video: how many there may be, and how they are made. */
@ApplicationScoped
class Parts {

    private final Splitter splitter;
    private final Storage storage;
    private final VideoMeters meters;
    private final SplitConfig config;

    Parts(Splitter splitter, Storage storage, VideoMeters meters, SplitConfig config) {
        this.splitter = splitter;
        this.storage = storage;
        this.meters = meters;
        this.config = config;
    }

    /** @param field the input that asks for so many @throws Problem INVALID_INPUT when they are more than is allowed */
    void requireFew(long parts, String field) {
        if (parts > config.maxParts()) {
            throw Problem.invalid(
                    field, "makes " + parts + " parts of this video; at most " + config.maxParts() + " are allowed");
        }
    }

    /** Makes the parts that begin at these times, in scratch, in the job's present phase. */
    List<TrimResult> cut(String type, Video source, List<Double> starts, JobContext<?> context) {
        long began = System.nanoTime();
        Split split = new Split(storage.local(source.storageKey()), source.facts(), starts, context.cores());
        List<TrimResult> made = MediaJobs.run(
                context.progress(),
                () -> splitter.split(split, context.scratch().directory(), context.progress()::at));
        double seconds =
                made.stream().mapToDouble(part -> part.facts().duration()).sum();
        meters.processed(type, seconds, System.nanoTime() - began);
        return made;
    }
}
