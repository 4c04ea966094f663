package dev.cutroom.video;

import dev.cutroom.storage.Storage;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How fast media is worked through, and how much of it lies here. */
@ApplicationScoped
class VideoMeters implements MeterBinder {

    private MeterRegistry registry;
    private final VideoStore videos;
    private final Storage storage;

    VideoMeters(VideoStore videos, Storage storage) {
        this.videos = videos;
        this.storage = storage;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        registry = meters;
        List.of(TrimHandler.TYPE, SplitFixedHandler.TYPE, SplitScenesHandler.TYPE, StoryboardHandler.TYPE)
                .forEach(this::factor);
        bytes("source", false);
        bytes("clip", true);
        Gauge.builder("cutroom_disk_free_bytes", storage, Storage::freeBytes)
                .description("Usable bytes on the disk of the media directory")
                .register(registry);
    }

    /** Media of this length was worked through in that time. */
    void processed(String type, double seconds, long nanos) {
        factor(type).record(seconds / (Math.max(1, nanos) / 1e9));
    }

    private DistributionSummary factor(String type) {
        return DistributionSummary.builder("cutroom_media_realtime_factor")
                .description("Seconds of media worked through in a second")
                .tag("type", type)
                .register(registry);
    }

    private void bytes(String kind, boolean clips) {
        Gauge.builder("cutroom_storage_bytes", videos, store -> store.storedBytes(clips))
                .description("Bytes in the store")
                .tag("kind", kind)
                .register(registry);
    }
}
