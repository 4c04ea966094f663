package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/** Keeps {@code [start, end)} of a file, exactly or by copying packets. */
@ApplicationScoped
public class Trimmer {
    private static final Logger LOG = Logger.getLogger(Trimmer.class);

    private final ExactTrim exact;
    private final CopyTrim copy;
    private final SmartTrim smart;

    @Inject
    public Trimmer(FfmpegCalls calls, Prober prober) {
        this.exact = new ExactTrim(calls, prober);
        this.copy = new CopyTrim(calls, prober);
        this.smart = new SmartTrim(calls, prober);
    }

    /**
     * Makes the trim in the scratch directory and checks it by probing it.
     *
     * <p>{@code EXACT}: at a constant rate round((end - start) x rate) pictures from the one nearest to the start; at a
     * variable rate the pictures whose times lie in the range, with their own times; sound cut to the same range. Rotation,
     * sample aspect, fields and colour tags are kept. H.264 and AAC in MP4. {@code COPY}: from the last closed keyframe at
     * or before the start, every packet as it is, up to the first picture after which nothing is missing at or after the
     * end. {@code SMART}: the same pictures as {@code EXACT}, but those of whole groups are the source's own packets, and only
     * the few around both ends are encoded anew, in the source's codec; sound is copied where it can begin anywhere. H.264 or
     * HEVC in MP4. Where that cannot be done, or does not come out as promised, the trim is made as by {@code EXACT}, and the
     * result tells why.
     *
     * @param scratch an existing directory; the result and the tool's notes are written there and nowhere else
     * @param progress told the part that is done, 0 to 1, on another thread
     * @throws MediaFailure {@code INVALID_RANGE}; {@code COPY_UNAVAILABLE} when no keyframe fits or the container cannot be
     *     written; {@code VERIFICATION_FAILED} with the numbers; {@code TOOL_FAILED}, {@code TOOL_TIMEOUT}
     */
    public TrimResult trim(Cut cut, Path scratch, DoubleConsumer progress) {
        SpanFinder.check(cut);
        return CutFailures.named("trim", () -> switch (cut.mode()) {
            case EXACT -> exact.trim(cut, scratch, progress);
            case COPY -> copy.trim(cut, scratch, progress);
            case SMART -> smartOrExact(cut, scratch, progress);
        });
    }

    private TrimResult smartOrExact(Cut cut, Path scratch, DoubleConsumer progress) {
        try {
            return smart.trim(cut, scratch, progress);
        } catch (SmartUnavailable e) {
            LOG.infof("A smart trim is made as an exact one: %s (%s)", e.reason(), e.getMessage());
            return exact.trim(cut, scratch, progress).because(e.reason().name());
        }
    }
}
