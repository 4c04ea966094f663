package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.PictureCodec;
import dev.cutroom.media.mp4.SequenceSet;
import dev.cutroom.media.process.ProcessFailed;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Decides what a smart trim encodes and what it copies, or why that cannot be. */
final class SmartPlanner {
    private static final Set<Demuxer> INDEXED = EnumSet.of(Demuxer.MOV, Demuxer.MATROSKA);
    private static final Set<Demuxer> TIMED = EnumSet.of(Demuxer.MPEG_TS, Demuxer.FLV);
    private final Function<PictureGrid, PictureLook> looks;

    /** @param looks how to look at the packets of the file, given the row its pictures stand in */
    SmartPlanner(Function<PictureGrid, PictureLook> looks) {
        this.looks = looks;
    }

    /** True where the file has to be put into a container with an index before it can be cut. */
    static boolean toBeIndexed(Cut cut) {
        return TIMED.contains(cut.facts().demuxer());
    }

    /** @throws SmartUnavailable where what a probe said of the file already rules it out */
    static Picture check(Cut cut) {
        Picture picture = cut.facts().picture().orElseThrow(() -> no(SmartReason.NO_VIDEO, "no pictures"));
        if (!INDEXED.contains(cut.facts().demuxer()) && !toBeIndexed(cut) || !picture.timed()) {
            throw no(SmartReason.CONTAINER_UNSUPPORTED, cut.facts().container());
        }
        if (!SmartEncoder.known(picture)) {
            throw no(SmartReason.CODEC_UNSUPPORTED, picture.codec() + " in " + picture.pixelFormat());
        }
        if (picture.variableRate()) {
            throw no(SmartReason.VARIABLE_RATE, "variable rate");
        }
        if (picture.interlaced()) {
            throw no(SmartReason.INTERLACED, picture.fields().toString());
        }
        return picture;
    }

    SmartPlan plan(Cut cut, Span span) {
        Picture picture = check(cut);
        SmartRange range = SmartRange.of(cut, span, picture);
        PictureLook look = looks.apply(range.grid());
        try {
            Optional<SmartPlan> quick =
                    range.near() ? Optional.empty() : within(range, look, range.begin(), range.end());
            return quick.or(() -> within(range, look, range.whole(), null))
                    .orElseThrow(() -> no(SmartReason.SHORT_RANGE, "no keyframe inside"));
        } catch (ProcessFailed e) {
            throw new SmartUnavailable(SmartReason.SOURCE_DAMAGED, e);
        }
    }

    /** The plan of one of many parts: one in which nothing can be copied is to be encoded whole. */
    SmartPlan part(Cut cut, Span span) {
        try {
            return plan(cut, span);
        } catch (SmartUnavailable e) {
            if (e.reason() != SmartReason.SHORT_RANGE && e.reason() != SmartReason.OPEN_GOP) {
                throw e;
            }
            return encoded(SmartRange.of(cut, span, check(cut)));
        }
    }

    private SmartPlan encoded(SmartRange range) {
        Reading whole = range.whole();
        PictureLook.Found found = looks.apply(range.grid()).scan(whole, null);
        requireEncodable(found);
        requireEntered(found.head(), range.first());
        return new SmartPlan(
                range.span(),
                range.grid(),
                range.first(),
                range.until(),
                range.until(),
                range.until(),
                whole.seek(),
                whole.seek(),
                range.until(),
                Double.NaN,
                Double.NaN,
                false,
                found.config(),
                found.lasting());
    }

    /** Empty where no keyframe was found, but there is more to look at. */
    private Optional<SmartPlan> within(SmartRange range, PictureLook look, Reading head, Reading tail) {
        PictureLook.Found found = look.scan(head, tail);
        requireEncodable(found);
        requireEntered(found.head(), range.first());
        Seams begin = new Seams(found.head(), range.complete(head));
        Seams end = tail == null ? begin : new Seams(found.tail(), range.complete(tail));
        Optional<Seams.Begin> from = begin.begin(range.first());
        Optional<Seams.End> to = end.end(range.until());
        if (from.isPresent() && to.isPresent() && to.get().until() > from.get().from()) {
            return Optional.of(plan(range, found, new Ends(head, tail, from.get(), to.get())));
        }
        if (tail == null && begin.keyed(range.first(), range.until()) && from.isEmpty()) {
            throw no(SmartReason.OPEN_GOP, "no closed group begins inside");
        }
        return Optional.empty();
    }

    private record Ends(Reading head, Reading tail, Seams.Begin from, Seams.End to) {}

    private static SmartPlan plan(SmartRange range, PictureLook.Found found, Ends ends) {
        Access key = found.head().get(ends.from().position());
        List<Access> last = ends.tail() == null ? found.head() : found.tail();
        return new SmartPlan(
                range.span(),
                range.grid(),
                range.first(),
                ends.from().from(),
                ends.to().until(),
                range.until(),
                ends.head().seek(),
                tailSeek(range, last, ends),
                key.index(),
                key.decoded(),
                leave(range, last, ends.to()),
                key.entry() == PictureCodec.Entry.OPEN,
                found.config(),
                found.lasting());
    }

    /** Pictures that are shown before the keyframe of the last stretch cannot be decoded from there. */
    private static double tailSeek(SmartRange range, List<Access> window, Ends ends) {
        long entered = window.get(0).index();
        double seek = ends.tail() == null ? ends.head().seek() : ends.tail().seek();
        return entered > ends.to().until() ? range.seekBefore(entered) : seek;
    }

    /** Between the last picture copied and the next, by time of decoding; generous where that is not known. */
    private static double leave(SmartRange range, List<Access> window, Seams.End to) {
        int next = to.position() + 1;
        if (next >= window.size()) {
            return range.grid().time(range.all()) + 1;
        }
        double after = window.get(next).decoded();
        double each = range.grid().seconds(1);
        return Double.isNaN(after) ? range.grid().time(to.until()) + 0.5 : after - each / 2;
    }

    private static void requireEncodable(PictureLook.Found found) {
        if (found.config().sequenceSets().isEmpty()) {
            throw no(SmartReason.CODEC_UNSUPPORTED, "the track does not hold its parameters");
        }
        if (found.config().codec() == PictureCodec.H264) {
            SequenceSet set = SequenceSet.of(found.config().sequenceSets().get(0));
            if (!set.framesOnly()) {
                throw no(SmartReason.INTERLACED, "pictures may be woven");
            }
            SmartEncoder.profile(set);
        }
    }

    private static void requireEntered(List<Access> window, long first) {
        if (window.isEmpty() || window.get(0).index() > first) {
            throw no(SmartReason.SOURCE_DAMAGED, "the file cannot be entered before the start");
        }
    }

    private static SmartUnavailable no(SmartReason reason, String detail) {
        return new SmartUnavailable(reason, detail);
    }
}
