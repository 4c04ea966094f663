package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks a finished trim against what was promised. */
final class Verification {
    private static final double SKEW_SLACK_SECONDS = 0.005;
    private static final double LONGEST_PACKET_SECONDS = 0.2;

    /**
     * What an exact trim has to hold.
     *
     * @param heard the source's first sound, where it lies in the span
     * @param sounding whether there is any sound
     * @param damaged whether decoding the source brought complaints
     */
    record Wanted(Span span, Optional<Sound> heard, boolean sounding, boolean damaged) {
        private boolean soundThroughout() {
            return heard.filter(s -> throughout(span, s)).isPresent();
        }
    }

    private Verification() {}

    static void exact(Wanted wanted, MediaFacts result) {
        long pictures = result.picture().map(Picture::frameCount).orElse(0L);
        long promised = wanted.span().pictures();
        // Of a damaged source some pictures cannot be had; all others are there, at their own times.
        boolean right = pictures == promised || wanted.damaged() && pictures > 0 && pictures < promised;
        if (!right) {
            throw failed("has %d pictures instead of %d", pictures, promised);
        }
        if (wanted.sounding() != result.hasAudio()) {
            throw failed("has " + (result.hasAudio() ? "sound that the source has not" : "no sound"));
        }
        if (wanted.soundThroughout() && !wanted.damaged()) {
            skew(result, result.sound().orElseThrow());
        }
    }

    /** @param heard sounds of the source that lie in the span @param made the result's, in the same order */
    static void sounds(Span span, List<Sound> heard, List<Sound> made, MediaFacts result) {
        requireAll(heard, made);
        for (int i = 0; i < heard.size(); i++) {
            if (throughout(span, heard.get(i))) {
                skew(result, made.get(i));
            }
        }
    }

    /** The same of packets, whose lengths are the source's. */
    static void copiedSounds(Span span, List<Sound> heard, List<Sound> made, MediaFacts result) {
        requireAll(heard, made);
        double pictures = SpanFinder.length(result);
        for (int i = 0; i < heard.size(); i++) {
            double skew = Math.abs(made.get(i).duration() - pictures);
            if (throughout(span, heard.get(i)) && skew > LONGEST_PACKET_SECONDS) {
                throw failed("has sound that is %.0f ms longer or shorter than the picture", skew * 1000);
            }
        }
    }

    private static void requireAll(List<Sound> heard, List<Sound> made) {
        if (made.size() != heard.size()) {
            throw failed("has %d sounds instead of %d", made.size(), heard.size());
        }
    }

    private static boolean throughout(Span span, Sound sound) {
        return span.shared(sound) >= span.seconds() - 0.001;
    }

    static void copy(Cut cut, CopyPlan plan, MediaFacts result) {
        long pictures = result.picture().map(Picture::frameCount).orElse(0L);
        if (cut.facts().hasVideo() && pictures != plan.pictures()) {
            throw failed("has %d pictures instead of %d", pictures, plan.pictures());
        }
        if (!cut.facts().hasVideo() && !result.hasAudio()) {
            throw failed("is empty");
        }
    }

    private static void skew(MediaFacts result, Sound sound) {
        result.picture().filter(p -> !p.variableRate()).ifPresent(picture -> {
            double skew = Math.abs(sound.duration() - picture.duration());
            double most = 1024.0 / Math.max(8000, sound.sampleRate()) + SKEW_SLACK_SECONDS;
            if (skew > most) {
                throw failed("has sound that is %.0f ms longer or shorter than the picture", skew * 1000);
            }
        });
    }

    private static MediaFailure failed(String how, Object... numbers) {
        return new MediaFailure(
                MediaProblem.VERIFICATION_FAILED, String.format(Locale.ROOT, "The trim " + how + ".", numbers));
    }
}
