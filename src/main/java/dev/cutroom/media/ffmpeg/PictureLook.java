package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import java.util.List;

/** A look at the packets near both ends of a range. */
interface PictureLook {
    /** What was read. @param lasting messages about light and colour @param tail null where one stretch was enough */
    record Found(List<Access> head, List<Access> tail, DecoderConfig config, List<byte[]> lasting) {}

    /** @param tail null to read one stretch only; how decoding can begin is told of {@code head} alone */
    Found scan(Reading head, Reading tail);
}
