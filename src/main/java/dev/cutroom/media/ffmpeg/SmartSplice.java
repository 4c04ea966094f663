package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.DecoderConfig;
import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.MovieWriter;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import dev.cutroom.media.mp4.Written;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Joins the parts of a smart trim into one file.
 *
 * <p>All parameter sets lie in the track's description, each under a number of its own, so that no packet that is copied
 * has to be changed. Pictures get their times anew from their place in the row.
 */
final class SmartSplice {
    private static final long LEAST_TICKS = 10_000;

    private final SmartPlan plan;
    private final Copied copied;

    SmartSplice(SmartPlan plan, Copied copied) {
        this.plan = plan;
        this.copied = copied;
    }

    Written write(SmartFiles files, DoubleConsumer progress) throws IOException {
        List<NewTrack> all = new ArrayList<>();
        all.add(pictures(files));
        all.addAll(copied.sounds());
        return new MovieWriter(copied.like(), all).write(files.result(), progress);
    }

    private NewTrack pictures(SmartFiles files) throws IOException {
        SmartPart head = SmartPart.read(files.head(), plan.head(), plan.refresh(), plan);
        SmartPart tail = SmartPart.read(files.tail(), plan.tail(), false, plan);
        DecoderConfig config = tail.added(head.added(plan.config()));
        SmartSets.requireKnown(copied.samples(), plan.config(), head.config() == null ? tail.config() : head.config());
        List<Sample> row = new ArrayList<>(head.samples());
        row.addAll(copied.samples());
        row.addAll(tail.samples());
        return timed(copied.like().tracks().get(0), row, places(copied.packets()))
                .with(config);
    }

    /** For each picture in the order of decoding its place in the order of showing. */
    private long[] places(List<SourcePacket> middle) {
        long[] places = new long[(int) plan.pictures()];
        for (int i = 0; i < places.length; i++) {
            int copy = (int) (i - plan.head());
            boolean inside = copy >= 0 && copy < middle.size();
            places[i] = inside ? plan.grid().index(middle.get(copy).shown()) - plan.first() : i;
        }
        requireWhole(places);
        return places;
    }

    private void requireWhole(long[] places) {
        boolean[] seen = new boolean[places.length];
        for (long place : places) {
            if (place < 0 || place >= seen.length || seen[(int) place]) {
                throw new SmartUnavailable(SmartReason.NOT_JOINABLE, "picture " + (plan.first() + place) + " is amiss");
            }
            seen[(int) place] = true;
        }
    }

    private NewTrack timed(MovieTrack like, List<Sample> row, long[] places) {
        Rational rate = plan.grid().rate();
        long factor = 1;
        while (rate.num() * factor < LEAST_TICKS) {
            factor *= 2;
        }
        long tick = rate.den() * factor;
        long late = 0;
        for (int i = 0; i < places.length; i++) {
            late = Math.max(late, i - places[i]);
        }
        List<Sample> samples = new ArrayList<>(row.size());
        for (int i = 0; i < places.length; i++) {
            samples.add(row.get(i).at(i * tick, (places[i] + late) * tick));
        }
        long length = places.length * tick;
        return new NewTrack(like, true, rate.num() * factor, samples, length, 0, late * tick, length);
    }
}
