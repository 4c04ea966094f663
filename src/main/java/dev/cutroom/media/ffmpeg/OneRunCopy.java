package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The arguments of a copy in one run, for files that tell when each picture is decoded.
 *
 * <p>The source is opened once for each track, because a limit of an input ends that input only: pictures end by time of
 * decoding, sound by time of hearing. An output has one start for all tracks, which older versions compare with the time of
 * showing and newer ones with that of decoding; so the pictures are moved up until the keyframe is decoded when the sound
 * begins, and their times are put back after the cut.
 */
record OneRunCopy(Cut cut, CopyPlan plan, Beside beside) {
    private static final Set<Demuxer> TIMED = EnumSet.of(Demuxer.MOV, Demuxer.MATROSKA);
    private static final Set<CopyContainer> WRITTEN =
            EnumSet.of(CopyContainer.MP4, CopyContainer.MOV, CopyContainer.MATROSKA, CopyContainer.WEBM);

    boolean possible() {
        return plan.separable()
                && TIMED.contains(cut.facts().demuxer())
                && WRITTEN.contains(CopyContainer.of(cut.facts()))
                && cut.facts().picture().filter(Picture::timed).isPresent();
    }

    List<String> arguments(List<String> input, String output) {
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        arguments.addAll(List.of("-itsoffset", ExactArguments.seconds(plan.lead())));
        if (Double.isFinite(plan.leave())) {
            arguments.addAll(List.of("-t", ExactArguments.seconds(plan.leave() + plan.lead())));
        }
        arguments.addAll(input);
        Picture picture = cut.facts().picture().orElseThrow();
        List<String> maps = new ArrayList<>(List.of("-map", "0:" + picture.stream()));
        List<String> sounds = new CopyArguments(cut, plan, beside).sounds(1);
        int inputs = sounds.isEmpty() ? 1 : 2;
        if (!sounds.isEmpty()) {
            arguments.addAll(List.of("-t", ExactArguments.seconds(plan.until() - 1e-6)));
            arguments.addAll(input);
            maps.addAll(sounds);
        }
        arguments.addAll(beside.inputs(plan.from()));
        arguments.addAll(maps);
        arguments.addAll(beside.textMaps(inputs));
        arguments.addAll(List.of("-ss", CopyArguments.start(plan.from()), "-c", "copy"));
        arguments.addAll(putBack());
        arguments.addAll(new CopyArguments(cut, plan, beside).ending(inputs, output));
        return List.copyOf(arguments);
    }

    private List<String> putBack() {
        String ticks = String.format(Locale.ROOT, "round(%.9f/TB)", plan.lead());
        return plan.lead() > 0 ? List.of("-bsf:v", "setts=pts=PTS-" + ticks + ":dts=DTS-" + ticks) : List.of();
    }
}
