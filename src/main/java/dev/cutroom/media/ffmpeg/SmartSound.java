package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sound track of a smart trim: copied where an MP4 file can hold it and it can begin anywhere, encoded to AAC otherwise.
 *
 * <p>MP3 cannot begin anywhere: a frame may need bytes of those before it.
 *
 * @param known what a probe measured of it; null for tracks after the first
 */
record SmartSound(int stream, String codec, Sound known, boolean copied) {
    private static final Set<String> COPIED = Set.of("aac", "ac3", "eac3", "opus", "alac");

    /** The tracks of a source that may be heard in the span. */
    static List<SmartSound> of(MediaFacts facts, Span span) {
        List<SmartSound> sounds = new ArrayList<>();
        facts.sound()
                .filter(s -> span.shared(s) > 0.001)
                .ifPresent(s -> sounds.add(new SmartSound(s.stream(), s.codec(), s, COPIED.contains(s.codec()))));
        further(facts).forEach(t -> sounds.add(new SmartSound(t.stream(), t.codec(), null, true)));
        return List.copyOf(sounds);
    }

    /** The same, all to be copied whatever they are. */
    static List<SmartSound> asTheyAre(MediaFacts facts, Span span) {
        return of(facts, span).stream()
                .map(s -> new SmartSound(s.stream(), s.codec(), s.known(), true))
                .toList();
    }

    /** Tracks beside the measured one that can be copied; whether anything of them is heard, their packets tell. */
    static Stream<Track> further(MediaFacts facts) {
        return facts.further(TrackKind.AUDIO).filter(t -> COPIED.contains(t.codec()));
    }

    /** The arguments that encode it as the sound of this number, cut to a span. */
    List<String> encoding(int number, Span span) {
        return ExactArguments.encoding(known, number, span, 0);
    }

    /**
     * Seconds before the first packet heard that the decoder wants to have heard.
     *
     * <p>None for AC-3: ffmpeg's parser loses the mark of what an edit list hides, and it would be heard. Without it, the
     * first 5 ms fade in.
     */
    double lead() {
        return switch (codec) {
            case "opus" -> 0.08;
            case "aac" -> 0.05;
            default -> 0;
        };
    }
}
