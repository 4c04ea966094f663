package dev.cutroom.caption;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.enterprise.context.ApplicationScoped;

/** How fast captions are burned. */
@ApplicationScoped
class BurnMeters implements MeterBinder {

    private MeterRegistry registry;

    @Override
    public void bindTo(MeterRegistry meters) {
        registry = meters;
        factor();
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
