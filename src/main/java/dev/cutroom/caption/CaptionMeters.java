package dev.cutroom.caption;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** How fast jobs of this room work media through, and what the fonts of projects take. */
@ApplicationScoped
class CaptionMeters implements MeterBinder {

    private final FontStore fonts;
    private MeterRegistry registry;

    CaptionMeters(FontStore fonts) {
        this.fonts = fonts;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        registry = meters;
        factor(BurnHandler.TYPE);
        factor(CaptionHandler.TYPE);
        Gauge.builder("cutroom_storage_bytes", fonts, FontStore::bytes)
                .description("Bytes in the store")
                .tag("kind", "font")
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
}
