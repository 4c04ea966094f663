package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.mp4.Chapter;
import dev.cutroom.media.mp4.Edit;
import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieTrack;
import dev.cutroom.media.mp4.MovieWriter;
import dev.cutroom.media.mp4.NewTrack;
import dev.cutroom.media.mp4.Sample;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Puts subtitles and chapters into an MP4 file that ffmpeg has written here. A result does not fail over them. */
final class ExtrasWriter {
    private static final Logger LOG = Logger.getLogger(ExtrasWriter.class);
    private static final double NEAR = 0.002;

    private final ResultProbe results;
    private final Path scratch;

    ExtrasWriter(ResultProbe results, Path scratch) {
        this.results = results;
        this.scratch = scratch.toAbsolutePath();
    }

    /** The same result with what stands beside its span; empty, and the file as it was, where there is nothing or it fails. */
    Optional<TrimResult> added(TrimResult result, Extras extras, Span span, Optional<ExpectedPicture> expected) {
        List<Chapter> chapters = extras.chapters(span);
        if (chapters.isEmpty() && extras.streams().isEmpty()) {
            return Optional.empty();
        }
        Path whole = scratch.resolve("beside.mp4");
        try {
            List<NewTrack> tracks = new ArrayList<>();
            MovieFile movie = MovieFile.read(result.file());
            tracks(movie, result.facts().hasVideo(), tracks);
            tracks.addAll(extras.subtitles(span));
            String sum = new MovieWriter(movie, tracks, chapters)
                    .write(whole, part -> {})
                    .sha256();
            MediaFacts facts = results.facts(whole, expected, result.facts().hasAudio(), scratch);
            requireSame(result.facts(), facts);
            Files.move(whole, result.file(), StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(result.of(facts).hashed(sum));
        } catch (IOException | IllegalArgumentException | BufferUnderflowException | MediaFailure e) {
            LOG.infof("Chapters and subtitles are left out: %s", e.getMessage());
            SmartScan.remove(whole);
            return Optional.empty();
        }
    }

    private static void tracks(MovieFile movie, boolean pictures, List<NewTrack> tracks) throws IOException {
        for (MovieTrack track : movie.tracks()) {
            List<Sample> samples = track.samples();
            Edit edit = track.edit(movie.timescale())
                    .orElseThrow(() -> new IOException("a track is shown in several pieces"));
            long end = track.table().decodeEnd(samples.size() - 1);
            // Pictures that wait to be shown are over later than they are decoded.
            long length = Math.min(end, edit.end() - edit.start());
            tracks.add(new NewTrack(
                    track,
                    pictures && tracks.isEmpty(),
                    track.timescale(),
                    samples,
                    end,
                    edit.delay(),
                    edit.start(),
                    length));
        }
    }

    private static void requireSame(MediaFacts before, MediaFacts after) throws IOException {
        boolean same =
                before.picture().map(Picture::frameCount).equals(after.picture().map(Picture::frameCount))
                        && Math.abs(before.duration() - after.duration()) < NEAR
                        && Math.abs(length(before) - length(after)) < NEAR
                        && Math.abs(late(before) - late(after)) < NEAR;
        if (!same) {
            throw new IOException("the file with them shows " + after + " instead of " + before);
        }
    }

    private static double length(MediaFacts facts) {
        return facts.sound().map(Sound::duration).orElse(0.0);
    }

    private static double late(MediaFacts facts) {
        return facts.sound().map(s -> s.start() - facts.origin()).orElse(0.0);
    }
}
