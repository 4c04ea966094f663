package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.mp4.MovieWriter;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import dev.cutroom.media.mp4.Written;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jboss.logging.Logger;

/**
 * Makes a copy trim of an MP4 file by its own tables: one pass over the bytes that are taken, hashed on the way.
 *
 * <p>What lies where in the result follows from its tables, and these are made here; so ffmpeg need not read it whole
 * again. While the bytes are copied it enters a small file made of the first of them, lists and decodes it.
 */
final class DirectCopyTrim {
    private static final Logger LOG = Logger.getLogger(DirectCopyTrim.class);
    private static final long LEAST_TICKS = 10_000;

    private final FfmpegCalls calls;
    private final ResultProbe results;

    DirectCopyTrim(FfmpegCalls calls, ResultProbe results) {
        this.calls = calls;
        this.results = results;
    }

    /** Empty where it cannot be done so, or did not come out as promised; nothing is left then. */
    Optional<TrimResult> trim(Cut cut, Path scratch, DoubleConsumer progress) {
        if (CopyContainer.of(cut.facts()) != CopyContainer.MP4) {
            return Optional.empty();
        }
        return DirectSource.of(cut.source(), cut.facts()).flatMap(source -> trim(cut, source, scratch, progress));
    }

    private Optional<TrimResult> trim(Cut cut, DirectSource source, Path scratch, DoubleConsumer progress) {
        Optional<CopyPlan> plan = plan(cut, source.pictures()).filter(p -> p.pictures() > 0);
        Path file = scratch.resolve("trim.mp4");
        Path described = scratch.resolve("described.mp4");
        try {
            return plan.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Taken(cut, source, plan.get()).made(file, described, scratch, progress));
        } catch (IOException | SmartUnavailable | ProcessFailed | MediaFailure e) {
            LOG.infof("A copy is made by ffmpeg: %s", e.getMessage());
            SmartScan.remove(file);
            return Optional.empty();
        } finally {
            SmartScan.remove(described);
        }
    }

    private static Optional<CopyPlan> plan(Cut cut, DirectTrack pictures) {
        double origin = cut.facts().origin();
        double each = 1 / cut.facts().picture().orElseThrow().cadence().value();
        CopySearch search = new CopySearch(origin + cut.start(), origin + cut.end(), each);
        Rational tick = new Rational(1, pictures.timescale());
        for (int i = 0; i < pictures.count(); i++) {
            search.take(pictures.plain(i), tick);
        }
        return search.plan();
    }

    /** The packets that are taken. */
    private final class Taken {
        private final Cut cut;
        private final DirectTrack pictures;
        private final DirectSource source;
        private final int from;
        private final int until;
        private final Span span;

        Taken(Cut cut, DirectSource source, CopyPlan plan) {
            this.cut = cut;
            this.source = source;
            this.pictures = source.pictures();
            this.from = position(plan.from());
            this.until = (int) (from + plan.pictures());
            this.span = new Span(plan.from(), plan.from(), plan.until(), 0, plan.pictures());
        }

        private int position(double time) {
            double near = 0.5 / pictures.timescale();
            int at = 0;
            while (!pictures.table().key(at) || pictures.shown(at) < time - near) {
                at++;
            }
            return at;
        }

        TrimResult made(Path file, Path described, Path scratch, DoubleConsumer progress) throws IOException {
            List<SmartSound> sounds = source.holding(SmartSound.asTheyAre(cut.facts(), span));
            DirectLike like = DirectLike.of(calls, cut, source, sounds, span, described);
            Copied copied = new DirectCopy(source, like).copied(from, until - from, span, sounds);
            Extras extras = new ExtrasReader(calls, scratch).read(cut, span.until());
            List<NewTrack> tracks = new ArrayList<>();
            tracks.add(track(copied));
            tracks.addAll(copied.sounds());
            boolean heard = tracks.size() > 1;
            tracks.addAll(extras.subtitles(span));
            MovieWriter writer = new MovieWriter(copied.like(), tracks, extras.chapters(span));
            try (Written written = writer.begin(file, part -> progress.accept(0.9 * part))) {
                EntryCheck.Seen seen = new EntryCheck(calls, copied.like(), tracks, heard).check(scratch);
                written.readable();
                writer.check(file);
                double origin = cut.facts().origin();
                MediaFacts facts = facts(file, tracks, heard, seen, scratch);
                return new TrimResult(file, TrimMode.COPY, span.from() - origin, span.until() - origin, facts)
                        .hashed(written.sha256())
                        .without(SourceTracks.own(cut.facts()).dropped(copied.heard(), extras.streams()));
            }
        }

        /** The pictures with their own times, counted from the first one taken. */
        private NewTrack track(Copied copied) {
            long factor = 1;
            while (pictures.timescale() * factor < LEAST_TICKS) {
                factor *= 2;
            }
            long origin = pictures.table().decode(from);
            long skip = pictures.table().shown(from) - origin;
            // A picture may be said to be decoded after it is shown; then all are shown so much later.
            long late = Math.max(0, -skip);
            List<Sample> samples = new ArrayList<>(copied.samples().size());
            for (Sample s : copied.samples()) {
                samples.add(s.at((s.decode() - origin) * factor, (s.shown() - origin + late) * factor));
            }
            long scale = pictures.timescale() * factor;
            long end = (pictures.table().decodeEnd(until - 1) - origin) * factor;
            long length = Math.round(span.seconds() * scale);
            return new NewTrack(
                    copied.like().tracks().get(0), true, scale, samples, end, 0, (skip + late) * factor, length);
        }

        private MediaFacts facts(Path file, List<NewTrack> tracks, boolean heard, EntryCheck.Seen seen, Path scratch) {
            return ExpectedPicture.copied(cut.facts())
                    .flatMap(expected -> results.told(file, scratch, seen, expected, tracks.subList(0, heard ? 2 : 1)))
                    .orElseGet(() -> results.facts(file, Optional.empty(), heard, scratch));
        }
    }
}
