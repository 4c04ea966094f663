package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tracks of a source, whose sounds are known by the streams of the file that is cut in its place.
 *
 * @param facts of the source
 * @param sounds streams of the source, by the streams of that file
 */
record SourceTracks(MediaFacts facts, Map<Integer, Integer> sounds) {
    /** Of a file that is cut itself. */
    static SourceTracks own(MediaFacts facts) {
        return new SourceTracks(
                facts, sounds(facts).collect(Collectors.toUnmodifiableMap(Track::stream, Track::stream)));
    }

    /**
     * Of a file that holds the measured sound and, in the same order, further ones that can be copied.
     *
     * <p>One without packets may be missing there, so those are told by their codecs.
     */
    static SourceTracks behind(MediaFacts file, MediaFacts source) {
        Map<Integer, Integer> streams = new HashMap<>();
        source.sound()
                .flatMap(s -> file.sound().map(f -> Map.entry(f.stream(), s.stream())))
                .ifPresent(pair -> streams.put(pair.getKey(), pair.getValue()));
        List<Track> left = new ArrayList<>(SmartSound.further(source).toList());
        for (Track track :
                sounds(file).filter(t -> !streams.containsKey(t.stream())).toList()) {
            while (!left.isEmpty() && !left.get(0).codec().equals(track.codec())) {
                left.remove(0);
            }
            if (!left.isEmpty()) {
                streams.put(track.stream(), left.remove(0).stream());
            }
        }
        return new SourceTracks(source, Map.copyOf(streams));
    }

    /** What a result made of packets does not hold. @param heard sounds of that file @param texts streams of the source */
    List<DroppedTrack> dropped(List<Integer> heard, List<Integer> texts) {
        List<Integer> kept = new ArrayList<>(texts);
        heard.forEach(stream -> kept.add(sounds.get(stream)));
        List<Integer> copyable = Stream.concat(
                        facts.sound().map(Sound::stream).stream(),
                        SmartSound.further(facts).map(Track::stream))
                .toList();
        return Kept.of(facts, kept, copyable);
    }

    private static Stream<Track> sounds(MediaFacts facts) {
        return facts.tracks().stream().filter(t -> t.kind() == TrackKind.AUDIO);
    }
}
