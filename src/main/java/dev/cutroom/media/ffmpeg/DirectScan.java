package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import dev.cutroom.media.mp4.PictureCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at packets by a file's own tables, and at the bytes of keyframes alone. */
final class DirectScan implements PictureLook {
    private final DirectSource source;
    private final PictureGrid grid;

    DirectScan(DirectSource source, PictureGrid grid) {
        this.source = source;
        this.grid = grid;
    }

    @Override
    public Found scan(Reading head, Reading tail) {
        try {
            DecoderConfig config = source.description().config();
            List<byte[]> lasting = new ArrayList<>();
            List<Access> first = accesses(head, config, lasting);
            List<Access> last = tail == null ? null : accesses(tail, null, lasting);
            return new Found(first, last, config, List.copyOf(lasting));
        } catch (IOException e) {
            throw new SmartUnavailable(SmartReason.NOT_JOINABLE, e);
        }
    }

    /** @param config null where it does not matter how decoding can begin */
    private List<Access> accesses(Reading reading, DecoderConfig config, List<byte[]> lasting) throws IOException {
        DirectTrack pictures = source.pictures();
        List<Access> accesses = new ArrayList<>();
        for (int i = entered(reading.seek()); i < pictures.count() && pictures.decoded(i) <= reading.limit(); i++) {
            SourcePacket packet = pictures.packet(i);
            PictureCodec.Entry entry = packet.key() && config != null
                    ? SmartScan.entry(pictures.table().sample(i), config, lasting)
                    : PictureCodec.Entry.NONE;
            accesses.add(SmartScan.access(packet, entry, grid));
        }
        return accesses;
    }

    /** The last keyframe decoded before a time, or the file's beginning. */
    private int entered(double time) {
        int at = source.pictures().at(time) - 1;
        while (at > 0 && !source.pictures().table().key(at)) {
            at--;
        }
        return Math.max(0, at);
    }
}
