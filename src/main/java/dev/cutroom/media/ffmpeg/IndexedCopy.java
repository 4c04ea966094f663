package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/**
 * Puts the packets of a file without an index, such as a transport stream, into one that has one.
 *
 * <p>Such files cannot be entered in the middle with certainty, and their pictures are framed otherwise than in MP4.
 */
final class IndexedCopy {
    private static final double NEAR = 0.003;
    private static final double SAME_RATE = 0.001;

    private final FfmpegCalls calls;
    private final ResultProbe results;

    IndexedCopy(FfmpegCalls calls, ResultProbe results) {
        this.calls = calls;
        this.results = results;
    }

    /**
     * A cut whose file can be entered in the middle.
     *
     * @param tracks those of the file that it was made of
     */
    record Indexed(Cut cut, SourceTracks tracks) {
        /** A file that has an index of its own. */
        static Indexed itself(Cut cut) {
            return new Indexed(cut, SourceTracks.own(cut.facts()));
        }
    }

    /** The same cut of the new file. @throws SmartUnavailable where the new file does not show the same at the same time */
    Indexed of(Cut cut, Path target, Path scratch, DoubleConsumer seconds) {
        new TrimCalls(calls).run(arguments(cut, target), scratch, seconds);
        Optional<ExpectedPicture> expected = ExpectedPicture.copied(cut.facts());
        MediaFacts facts = results.facts(target, expected, cut.facts().hasAudio(), scratch);
        if (!same(cut.facts(), facts)) {
            throw new SmartUnavailable(SmartReason.SOURCE_DAMAGED, "an index cannot be made: " + facts);
        }
        Cut same = new Cut(target, paced(facts, cut.facts()), cut.start(), cut.end(), cut.mode(), cut.threads());
        return new Indexed(same, SourceTracks.behind(facts, cut.facts()));
    }

    private List<String> arguments(Cut cut, Path target) {
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        arguments.addAll(calls.input(cut.source(), cut.facts().demuxer()));
        arguments.addAll(List.of("-map", "0:" + cut.facts().picture().orElseThrow().stream()));
        cut.facts().sound().ifPresent(s -> arguments.addAll(List.of("-map", "0:" + s.stream())));
        SmartSound.further(cut.facts()).forEach(t -> arguments.addAll(List.of("-map", "0:" + t.stream())));
        arguments.addAll(List.of("-c", "copy", "-copyinkf"));
        arguments.addAll(Told.KEPT);
        if (cut.facts().picture().orElseThrow().codec().equals("hevc")) {
            arguments.addAll(List.of("-tag:v", "hvc1"));
        }
        arguments.addAll(List.of("-f", "mp4", "file:" + target));
        return arguments;
    }

    /** Times that the source rounds tell of another rate when they are rounded once more. */
    private static MediaFacts paced(MediaFacts facts, MediaFacts source) {
        Rational cadence = source.picture().orElseThrow().cadence();
        return new MediaFacts(
                facts.demuxer(),
                facts.container(),
                facts.duration(),
                facts.picture().map(p -> p.paced(cadence)),
                facts.sound(),
                facts.tracks());
    }

    private static boolean same(MediaFacts before, MediaFacts after) {
        Picture old = before.picture().orElseThrow();
        Picture now = after.picture().orElseThrow();
        return old.frameCount() == now.frameCount()
                && Math.abs(now.cadence().value() / old.cadence().value() - 1) < SAME_RATE
                && Math.abs(late(before) - late(after)) < NEAR;
    }

    /** How long after the first picture the sound begins. */
    private static double late(MediaFacts facts) {
        return facts.sound().map(s -> s.start() - facts.origin()).orElse(0.0);
    }
}
