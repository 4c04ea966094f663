package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import dev.cutroom.media.mp4.HevcNumbers;
import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NalUnits;
import dev.cutroom.media.mp4.PictureCodec;
import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The pictures of a smart trim that were encoded anew, made fit to stand among those that are copied.
 *
 * @param config the sets they need, under numbers that the source does not use; null where there are no pictures
 */
record SmartPart(List<Sample> samples, DecoderConfig config) {
    private static final SmartPart EMPTY = new SmartPart(List.of(), null);

    /** @param refresh what follows is no full refresh, so that these have to end their sequence */
    static SmartPart read(Path file, long count, boolean refresh, SmartPlan plan) throws IOException {
        if (count == 0) {
            return EMPTY;
        }
        MovieTrack track = MovieFile.read(file).tracks().get(0);
        List<Sample> samples = track.samples();
        if (samples.size() != count || samples.stream().anyMatch(s -> s.shown() != s.decode())) {
            throw new SmartUnavailable(
                    SmartReason.SOURCE_DAMAGED, samples.size() + " pictures could be encoded instead of " + count);
        }
        return fit(track.config(), samples, refresh, plan);
    }

    private static SmartPart fit(DecoderConfig made, List<Sample> samples, boolean refresh, SmartPlan plan)
            throws IOException {
        boolean hevc = made.codec() == PictureCodec.HEVC;
        HevcNumbers numbers = hevc ? new HevcNumbers(plan.config()) : null;
        List<Sample> fitted = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            List<byte[]> units = NalUnits.split(samples.get(i).piece().bytes(), made.lengthSize()).stream()
                    .map(unit -> hevc ? numbers.slice(unit) : unit)
                    .toList();
            boolean ends = refresh && i == samples.size() - 1;
            List<byte[]> whole = whole(made.codec(), units, samples.get(i).key(), ends, plan.lasting());
            fitted.add(samples.get(i).holding(NalUnits.join(whole, plan.config().lengthSize())));
        }
        return new SmartPart(List.copyOf(fitted), hevc ? numbers.of(made) : made);
    }

    private static List<byte[]> whole(
            PictureCodec codec, List<byte[]> units, boolean key, boolean ends, List<byte[]> lasting) {
        List<byte[]> whole =
                new ArrayList<>(units.stream().filter(u -> !codec.slice(u)).toList());
        whole.addAll(key ? lasting : List.of());
        whole.addAll(units.stream().filter(codec::slice).toList());
        if (ends && codec == PictureCodec.HEVC) {
            whole.add(codec.endOfSequence());
        }
        return whole;
    }

    /** These sets beside those. */
    DecoderConfig added(DecoderConfig sets) {
        return config == null ? sets : sets.and(config);
    }
}
