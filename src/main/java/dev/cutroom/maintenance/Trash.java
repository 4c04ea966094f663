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
        return projects.emptyTrash(before) + videos.emptyTrash(before) + captions.emptyTrash(before);
    }
}
