package dev.cutroom.video;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Ids;
import dev.cutroom.media.ffmpeg.MediaFacts;
import dev.cutroom.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Answers other rooms about videos, and takes in what they make of them. */
@ApplicationScoped
public class Videos {

    private final VideoService service;
    private final Clock clock;

    Videos(VideoService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /**
     * Lets the call go on when the video is there and the caller has at least this role in its project.
     *
     * @param noun what is not found otherwise, such as "caption"
     * @return the id of its project
     * @throws dev.cutroom.http.Problem NOT_FOUND, FORBIDDEN
     */
    public String require(Caller caller, String videoId, ProjectRole least, String noun) {
        return service.require(caller, videoId, least, noun).projectId();
    }

    /**
     * The same for a video that may lie in the trash.
     *
     * @return does it?
     * @throws dev.cutroom.http.Problem NOT_FOUND, FORBIDDEN
     */
    public boolean requireEvenDeleted(Caller caller, String videoId, ProjectRole least, String noun) {
        return service.requireEvenDeleted(caller, videoId, least, noun).isDeleted();
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND; NOT_READY or REJECTED unless it can be watched and cut */
    public SourceVideo ready(String videoId) {
        Video video = Video.require(videoId);
        video.requireReady();
        return new SourceVideo(
                video.id(),
                video.projectId(),
                video.label().title(),
                video.label().filename(),
                video.storageKey(),
                video.facts());
    }

    /** What was measured of a video; empty for one that is not there, or not measured yet. */
    public Optional<MediaFacts> facts(String videoId) {
        return Video.of(videoId).map(Video::facts);
    }

    /** Writes down how many captions a video has, in the transaction that changed it. */
    public void captionsCounted(String videoId, int captions) {
        service.captionsCounted(videoId, captions);
    }

    /** A new video made of a whole other one, with an id but not recorded yet. */
    public static String newId() {
        return Ids.next();
    }

    /**
     * Records a video made of a whole other one, such as a burn; joins the transaction that completes its job.
     *
     * @param id of {@link #newId}
     * @param suffix what tells it from its source in title and file name, such as "captioned"
     */
    public void recordDerived(String id, SourceVideo source, String suffix, StoredFile stored, MediaFacts facts) {
        Label label = new Label(source.filename(), source.title())
                .derived("(" + suffix + ")", ContainerType.of(facts).extension());
        service.record(
                Video.madeOf(Lineage.of(source.id()), source.projectId(), id, label, clock.instant()), stored, facts);
    }
}
