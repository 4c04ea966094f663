package dev.cutroom.video;

import dev.cutroom.job.JobContext;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.media.ffmpeg.Prober;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;

/** Judges a file that has come, from wherever, by what it is, and measures it. */
@ApplicationScoped
class Examination {

    private final Prober prober;

    Examination(Prober prober) {
        this.prober = prober;
    }

    /**
     * @param weight its share of the whole work of the job, 0 to 1
     * @throws dev.cutroom.job.JobFailure permanent, with the reason, when the file is refused
     */
    MediaFacts examine(Path file, JobContext<?> context, double weight) {
        context.progress().enter("probing", weight);
        return MediaJobs.run(
                context.progress(), () -> prober.probe(file, context.scratch().directory()));
    }
}
