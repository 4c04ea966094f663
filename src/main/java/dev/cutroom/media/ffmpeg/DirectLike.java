package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The header that a result takes: the source's own where all it says is known here; otherwise that of a small file of
 * ffmpeg's with the first moments of some tracks, in which sounds that have to be encoded are whole.
 *
 * @param sounds in the order of its tracks, behind the pictures
 */
record DirectLike(MovieFile movie, List<SmartSound> sounds) {
    private static final double AROUND_SECONDS = 0.5;
    private static final double DESCRIBED_SECONDS = 0.5;

    /** @param span of the sounds that are encoded @param file where ffmpeg's is made; it has to stay until the result is written */
    static DirectLike of(FfmpegCalls calls, Cut cut, DirectSource source, List<SmartSound> sounds, Span span, Path file)
            throws IOException {
        Optional<MovieFile> known =
                sounds.stream().allMatch(SmartSound::copied) ? source.known(sounds) : Optional.empty();
        return known.isPresent() ? new DirectLike(known.get(), sounds) : described(calls, cut, sounds, span, file);
    }

    private static DirectLike described(FfmpegCalls calls, Cut cut, List<SmartSound> sounds, Span span, Path file)
            throws IOException {
        List<String> input = calls.input(cut.source(), cut.facts().demuxer());
        new TrimCalls(calls)
                .run(
                        arguments(cut, input, sounds, span, file),
                        file.toAbsolutePath().getParent(),
                        seconds -> {});
        MovieFile movie = MovieFile.read(file);
        if (movie.tracks().size() != sounds.size() + 1) {
            throw new SmartUnavailable(
                    SmartReason.NOT_JOINABLE, "only " + movie.tracks().size() + " tracks");
        }
        return new DirectLike(movie, sounds);
    }

    MovieTrack track(SmartSound sound) {
        return movie.tracks().get(1 + sounds.indexOf(sound));
    }

    private static List<String> arguments(Cut cut, List<String> input, List<SmartSound> sounds, Span span, Path file) {
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        double late = cut.facts().sound().map(Sound::start).orElse(0.0);
        arguments.addAll(new Reading(0, Math.max(0, late) + DESCRIBED_SECONDS).arguments(input));
        if (sounds.stream().anyMatch(s -> !s.copied())) {
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
        arguments.addAll(Told.KEPT);
        arguments.addAll(List.of("-max_muxing_queue_size", "4096"));
        if (cut.facts().picture().filter(p -> p.codec().equals("hevc")).isPresent()) {
            arguments.addAll(List.of("-tag:v", "hvc1"));
        }
        arguments.addAll(List.of("-f", "mp4", "file:" + file));
        return arguments;
    }
}
