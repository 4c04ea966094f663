package dev.cutroom.caption;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** How fast captions are burned, and what the fonts for it take. */
@ApplicationScoped
class BurnMeters implements MeterBinder {

    private final FontStore fonts;
    private MeterRegistry registry;

    BurnMeters(FontStore fonts) {
        this.fonts = fonts;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        registry = meters;
        factor();
        Gauge.builder("cutroom_storage_bytes", fonts, FontStore::bytes)
                .description("Bytes in the store")
                .tag("kind", "font")
                .register(registry);
    }

    /** Media of this length was burned in that time. */
    void processed(double seconds, long nanos) {
        factor().record(seconds / (Math.max(1, nanos) / 1e9));
    }

    private DistributionSummary factor() {
        return DistributionSummary.builder("cutroom_media_realtime_factor")
                .description("Seconds of media worked through in a second")
                .tag("type", BurnHandler.TYPE)
                .register(registry);
    }
}
