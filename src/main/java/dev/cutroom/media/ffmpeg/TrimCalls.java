package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.process.Finished;
import dev.cutroom.media.process.ProcessFailed;
import dev.cutroom.media.process.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** The calls that trims are made of. */
final class TrimCalls {
    private final FfmpegCalls calls;

    TrimCalls(FfmpegCalls calls) {
        this.calls = calls;
    }

    /** Runs a trim; {@code written} is told the seconds of output so far. */
    Finished run(List<String> arguments, Path scratch, DoubleConsumer written) {
        return calls.run(
                arguments,
                scratch,
                c -> c.withLimit(calls.config().encodeLimit())
                        .withProgress((Progress p) -> written.accept(p.seconds())));
    }

    Span scan(Cut cut, Span asked, Path scratch) {
        SpanScan scan = new SpanScan(asked);
        packets(cut, scratch, (packet, timeBase) -> {
            if (packet.track() == 0) {
                scan.take(packet, timeBase);
            }
        });
        return scan.found();
    }

    /** What a copy takes, from the last keyframe at or before a time on that it may begin with; times of the file's clock. */
    Optional<CopyPlan> plan(Cut cut, double from, double end, Path scratch) {
        Optional<Picture> picture = cut.facts().picture();
        if (picture.isEmpty()) {
            CopyScan scan = new CopyScan(new KeyframeScan.Keyframe(from, from), end, 0);
            packets(cut, scratch, (packet, timeBase) -> scan.take(packet, timeBase, false));
            return Optional.of(scan.plan());
        }
        CopySearch search =
                new CopySearch(from, end, 1 / picture.get().cadence().value());
        packets(cut, scratch, search::take);
        return search.plan();
    }

    List<String> copyInput(Cut cut) {
        List<String> input = new ArrayList<>();
        if (cut.facts().picture().filter(p -> !p.timed()).isPresent()) {
            // Where the file tells no times of showing, ffmpeg works them out from the order of storing.
            input.addAll(List.of("-fflags", "+genpts"));
        }
        input.addAll(calls.input(cut.source(), cut.facts().demuxer()));
        return input;
    }

    /** Tells the time of every picture that is shown, in the order they are stored, on the file's clock. */
    void pictureTimes(Path file, MediaFacts facts, Path scratch, DoubleConsumer listener) {
        packets(new Cut(file, facts, 0, facts.duration(), TrimMode.COPY, 1), scratch, (packet, timeBase) -> {
            if (packet.track() == 0 && packet.shown() && packet.timed()) {
                listener.accept(packet.pts() * timeBase.value());
            }
        });
    }

    private void packets(Cut cut, Path scratch, BiConsumer<Packet, Rational> listener) {
        List<Integer> streams = Stream.concat(
                        cut.facts().picture().map(Picture::stream).stream(),
                        cut.facts().sound().map(Sound::stream).stream())
                .toList();
        try {
            calls.run(
                    PacketPass.arguments(copyInput(cut), streams),
                    scratch,
                    c -> c.withLines(new PacketPass(listener))
                            .withLimit(calls.config().readLimit()));
        } catch (ProcessFailed e) {
            // A damaged end is no reason not to use what stands before it.
        }
    }
}
