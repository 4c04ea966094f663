package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import dev.cutroom.media.mp4.NalUnits;
import dev.cutroom.media.mp4.PictureCodec;
import dev.cutroom.media.mp4.Sample;
import dev.cutroom.media.mp4.SetNumbers;
import java.io.IOException;
import java.util.List;

/** Looks at the keyframes that are copied: what they bring must not undo the track's description. */
final class SmartSets {
    private SmartSets() {}

    /**
     * Refuses pictures that bring sets which change their size or kind, or which have a number of ours, and open groups.
     *
     * @param made the sets of what was encoded; null where nothing was
     */
    static void requireKnown(List<Sample> samples, DecoderConfig source, DecoderConfig made) throws IOException {
        PictureCodec codec = source.codec();
        for (Sample sample : samples) {
            if (!sample.key()) {
                continue;
            }
            List<byte[]> units = NalUnits.leading(sample.piece(), source.lengthSize(), codec);
            requireClosed(codec, units);
            for (byte[] unit : units) {
                boolean other = codec.sequenceSet(unit) && !source.holds(unit);
                if (other || codec.set(unit) && made != null && ours(codec, unit, made)) {
                    throw new SmartUnavailable(SmartReason.STREAM_CHANGES, "a parameter set changes");
                }
            }
        }
    }

    /** Decoders of H.264 complain where they enter an open group, so that the result could not be checked there. */
    private static void requireClosed(PictureCodec codec, List<byte[]> units) {
        if (codec == PictureCodec.H264 && codec.entry(units) == PictureCodec.Entry.NONE) {
            throw new SmartUnavailable(SmartReason.OPEN_GOP, "a group that would be copied is open");
        }
    }

    private static boolean ours(PictureCodec codec, byte[] unit, DecoderConfig made) {
        return made.sets().stream()
                .anyMatch(set -> codec.type(set) == codec.type(unit)
                        && SetNumbers.number(codec, set) == SetNumbers.number(codec, unit));
    }
}
