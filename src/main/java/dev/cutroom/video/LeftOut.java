package dev.cutroom.video;

import dev.cutroom.media.ffmpeg.DroppedTrack;
import dev.cutroom.media.ffmpeg.TrimResult;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A track of the source that a clip does not hold. */
@RegisterForReflection
@Schema(name = "DroppedTrack")
record LeftOut(
        @Schema(required = true, description = "Its place in the source, from 0.", examples = "3")
        int stream,

        @Schema(
                required = true,
                enumeration = {"video", "audio", "subtitle", "other"})
        String kind,

        @Schema(required = true, examples = "hdmv_pgs_subtitle")
        String codec,

        @Schema(required = true, examples = "eng") String language,
        @Schema(required = true) DroppedTrack.Reason reason) {

    /** What none of these parts holds: a track may only begin, or end, within the source. */
    static List<LeftOut> ofAll(List<TrimResult> parts) {
        return of(parts.get(0).dropped()).stream()
                .filter(left -> parts.stream()
                        .allMatch(part -> part.dropped().stream().anyMatch(d -> d.track().stream() == left.stream())))
                .toList();
    }

    static List<LeftOut> of(List<DroppedTrack> dropped) {
        return dropped.stream()
                .map(d -> new LeftOut(
                        d.track().stream(),
                        d.track().kind().name().toLowerCase(Locale.ROOT),
                        d.track().codec(),
                        d.track().language(),
                        d.reason()))
                .toList();
    }
}
