package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The arguments of a copy.
 *
 * <p>The file is opened twice, once for each track: pictures stop at a time of decoding, sound at a time of showing, and
 * ffmpeg has one limit for each input. A limit by count would end both tracks as soon as one reaches it.
 */
final class CopyArguments {
    private final Cut cut;
    private final CopyPlan plan;
    private final CopyContainer container;

    CopyArguments(Cut cut, CopyPlan plan) {
        this.cut = cut;
        this.plan = plan;
        this.container = CopyContainer.of(cut.facts());
    }

    List<String> of(List<String> input, String output) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-nostats", "-progress", "pipe:1"));
        Optional<Picture> picture = cut.facts().picture();
        Optional<Sound> sound = cut.facts().sound().filter(s -> plan.sounds() > 0);
        picture.ifPresent(p -> arguments.addAll(limited(plan.stop(), input)));
        sound.ifPresent(s -> arguments.addAll(limited(plan.until(), input)));
        picture.ifPresent(p -> arguments.addAll(List.of("-map", "0:" + p.stream())));
        sound.ifPresent(s -> arguments.addAll(List.of("-map", (picture.isPresent() ? "1:" : "0:") + s.stream())));
        // Cut down to the microsecond: a start just above the keyframe's time of decoding would skip it.
        arguments.addAll(List.of("-ss", ExactArguments.seconds(Math.floor(plan.enter() * 1e6) / 1e6), "-c", "copy"));
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.addAll(intoContainer());
        arguments.addAll(List.of("-f", container.format(), output));
        picture.ifPresent(p -> arguments.addAll(sameClock(p, sound)));
        return List.copyOf(arguments);
    }

    private static List<String> limited(double until, List<String> input) {
        List<String> arguments = new ArrayList<>();
        if (Double.isFinite(until) && until > 0) {
            arguments.addAll(List.of("-t", ExactArguments.seconds(until - 1e-6)));
        }
        arguments.addAll(input);
        return arguments;
    }

    private List<String> intoContainer() {
        List<String> arguments = new ArrayList<>();
        if (container.boxes()) {
            // The keyframe becomes time 0; sound from before it is kept but hidden by the edit list.
            String back = ExactArguments.seconds(plan.enter() - plan.from());
            arguments.addAll(List.of("-movflags", "+faststart", "-avoid_negative_ts", "disabled"));
            arguments.addAll(List.of("-output_ts_offset", back));
        }
        if (container.boxes()
                && cut.facts().picture().filter(p -> p.codec().equals("hevc")).isPresent()) {
            // Apple's players show HEVC under this name only.
            arguments.addAll(List.of("-tag:v", "hvc1"));
        }
        return arguments;
    }

    /** Puts both tracks of both inputs in use, since ffmpeg counts a transport stream's time from those in use. */
    private List<String> sameClock(Picture picture, Optional<Sound> taken) {
        List<String> arguments = new ArrayList<>();
        cut.facts().sound().ifPresent(s -> arguments.addAll(ProbeCalls.alongside(s.stream())));
        if (taken.isPresent()) {
            arguments.addAll(
                    List.of("-map", "1:" + picture.stream(), "-c", "copy", "-frames:v", "1", "-f", "null", "-"));
        }
        return arguments;
    }
}
