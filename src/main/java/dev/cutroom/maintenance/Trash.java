package dev.cutroom.maintenance;

import dev.cutroom.caption.CaptionTrashService;
import dev.cutroom.job.ProcessRoles;
import dev.cutroom.project.ProjectRemoval;
import dev.cutroom.video.VideoRemoval;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;

/** Empties the trash of what has lain there long enough. */
@ApplicationScoped
class Trash {

    private static final Logger LOG = Logger.getLogger(Trash.class);

    private final ProjectRemoval projects;
    private final VideoRemoval videos;
    private final CaptionTrashService captions;
    private final Duration retention;
    private final Clock clock;

    Trash(ProjectRemoval projects, VideoRemoval videos, CaptionTrashService captions, TrashConfig config, Clock clock) {
        this.projects = projects;
        this.videos = videos;
        this.captions = captions;
        this.retention = config.retention();
        this.clock = clock;
    }

    @Scheduled(cron = "0 45 3 * * ?", skipExecutionIf = ProcessRoles.class)
    void daily() {
        if (!retention.isZero()) {
            LOG.infof(
                    "The trash was emptied: %d bytes are free again",
                    empty(clock.instant().minus(retention)));
        }
    }

    /** The widest first: what lies in it goes with it. @return bytes freed */
    long empty(Instant before) {
        return empty(projects.trashedBefore(before), projects::remove)
                + empty(videos.trashedBefore(before), videos::remove)
                + empty(captions.trashedBefore(before), captions::remove);
    }

    /** What cannot be removed stays in the trash until the next time, and keeps nothing else there. */
    private static long empty(List<String> ids, ToLongFunction<String> remove) {
        long bytes = 0;
        for (String id : ids) {
            try {
                bytes += remove.applyAsLong(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s stays in the trash", id);
            }
        }
        return bytes;
    }
}
