package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes packets out of an MP4 file by its own tables. What describes them comes from ffmpeg all the same: it writes the
 * first moments of the tracks into a small file, whose header the result takes.
 */
final class DirectCopy {
    private static final double AROUND_SECONDS = 0.5;
    private static final double DESCRIBED_SECONDS = 0.5;

    private final FfmpegCalls calls;
    private final Cut cut;
    private final DirectSource source;

    DirectCopy(FfmpegCalls calls, Cut cut, DirectSource source) {
        this.calls = calls;
        this.cut = cut;
        this.source = source;
    }

    /**
     * @param from of the pictures, the first one taken in the order of decoding
     * @param described the small file; it has to stay until the result is written
     */
    Copied copied(int from, int count, Span span, List<SmartSound> sounds, Path described, Path scratch)
            throws IOException {
        DirectTrack pictures = source.pictures();
        List<DirectTrack> copies = sounds.stream()
                .map(s -> s.copied() ? source.sound(s.stream()) : null)
                .toList();
        new TrimCalls(calls).run(arguments(span, sounds, described), scratch, seconds -> {});
        MovieFile like = MovieFile.read(described);
        if (like.tracks().size() != sounds.size() + 1) {
            throw new SmartUnavailable(
                    SmartReason.NOT_JOINABLE, "only " + like.tracks().size() + " tracks");
        }
        List<NewTrack> tracks = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            MovieTrack track = like.tracks().get(i + 1);
            SmartSoundTrack sound = copies.get(i) == null
                    ? SmartSoundTrack.encoded(sounds.get(i), track, track.samples(), span)
                    : window(sounds.get(i), copies.get(i), track, span);
            sound.in(span).ifPresent(tracks::add);
        }
        List<SourcePacket> packets =
                IntStream.range(from, from + count).mapToObj(pictures::packet).toList();
        return new Copied(like, pictures.table().samples(from, from + count), packets, tracks);
    }

    private static SmartSoundTrack window(SmartSound sound, DirectTrack track, MovieTrack like, Span span) {
        int from = track.at(span.from() - AROUND_SECONDS);
        int to = track.at(span.until() + AROUND_SECONDS);
        List<Sample> samples = track.table().samples(from, to);
        boolean any = from < to;
        return new SmartSoundTrack(
                sound, like, track.timescale(), samples, any ? track.shown(from) : 0, any ? track.duration(to - 1) : 0);
    }

    private List<String> arguments(Span span, List<SmartSound> sounds, Path described) {
        List<String> input = calls.input(cut.source(), cut.facts().demuxer());
        boolean encodes = sounds.stream().anyMatch(s -> !s.copied());
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        arguments.addAll(new Reading(0, DESCRIBED_SECONDS).arguments(input));
        if (encodes) {
            double from = span.from() - AROUND_SECONDS;
            arguments.addAll(new Reading(from < 1 ? 0 : from, span.until() + AROUND_SECONDS).arguments(input));
        }
        arguments.addAll(List.of("-map", "0:" + cut.facts().picture().orElseThrow().stream()));
        arguments.addAll(List.of("-c", "copy", "-copyinkf"));
        for (int i = 0; i < sounds.size(); i++) {
            SmartSound sound = sounds.get(i);
            arguments.addAll(List.of("-map", (sound.copied() ? "0:" : "1:") + sound.stream()));
            arguments.addAll(sound.copied() ? List.of() : sound.encoding(i, span));
        }
        arguments.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-max_muxing_queue_size", "4096"));
        if (cut.facts().picture().filter(p -> p.codec().equals("hevc")).isPresent()) {
            arguments.addAll(List.of("-tag:v", "hvc1"));
        }
        arguments.addAll(List.of("-f", "mp4", "file:" + described));
        return arguments;
    }
}
