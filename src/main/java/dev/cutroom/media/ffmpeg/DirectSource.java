package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.Edit;
import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.mp4.MovieTrack;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The packets of an MP4 file by its own tables, so that they can be copied without asking ffmpeg for any of them.
 *
 * <p>A stranger's tables count only where they say of the pictures what ffmpeg has measured of every packet: how many are
 * shown, from when to when; and of the sound, when it begins. Fragments, several kinds of samples in one track, data in
 * other files and lists of edits beyond one start are left to ffmpeg.
 */
final class DirectSource {
    private static final Logger LOG = Logger.getLogger(DirectSource.class);
    private static final double SOUND_NEAR = 0.06;
    private static final double LONGEST_LAST_SECONDS = 10.5;

    private final MovieFile movie;
    private final MediaFacts facts;
    private final DirectTrack pictures;

    private DirectSource(MovieFile movie, MediaFacts facts, DirectTrack pictures) {
        this.movie = movie;
        this.facts = facts;
        this.pictures = pictures;
    }

    static Optional<DirectSource> of(Path file, MediaFacts facts) {
        if (facts.demuxer() != Demuxer.MOV
                || facts.picture().filter(Picture::timed).isEmpty()) {
            return Optional.empty();
        }
        return guarded(() -> read(file, facts));
    }

    private interface Reader<T> {
        Optional<T> read() throws IOException;
    }

    /** Whatever a stranger's bytes make of our readers, ffmpeg can still do the work. */
    private static <T> Optional<T> guarded(Reader<T> reader) {
        try {
            return reader.read();
        } catch (IOException
                | IllegalArgumentException
                | ArithmeticException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NoSuchElementException e) {
            LOG.debugf("The tables of a file are not used: %s", e);
            return Optional.empty();
        }
    }

    private static Optional<DirectSource> read(Path file, MediaFacts facts) throws IOException {
        MovieFile movie = MovieFile.read(file);
        Picture picture = facts.picture().orElseThrow();
        Optional<DirectTrack> pictures = movie.fragmented() ? Optional.empty() : track(movie, picture.stream());
        return pictures.flatMap(t -> calibrated(t, picture)).map(t -> new DirectSource(movie, facts, t));
    }

    private static Optional<DirectTrack> track(MovieFile movie, int stream) throws IOException {
        List<MovieTrack> tracks = movie.tracks();
        if (stream >= tracks.size() || !tracks.get(stream).plain()) {
            return Optional.empty();
        }
        MovieTrack track = tracks.get(stream);
        Optional<Edit> edit = track.edit(movie.timescale());
        return edit.isEmpty() || track.timescale() == 0
                ? Optional.empty()
                : Optional.of(new DirectTrack(track.table(), track.timescale(), edit.get(), 0));
    }

    /** The track on the file's clock, where it holds the pictures that were measured. */
    private static Optional<DirectTrack> calibrated(DirectTrack track, Picture picture) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        long shown = 0;
        for (int i = 0; i < track.count(); i++) {
            if (track.table().shown(i) >= track.edit().end()) {
                return Optional.empty();
            }
            if (track.visible(i)) {
                first = Math.min(first, track.shown(i));
                last = Math.max(last, track.shown(i));
                shown++;
            }
        }
        double rest = picture.duration() - (last - first);
        double each = 1 / picture.cadence().value();
        boolean right = picture.variableRate()
                ? rest > -SpanFinder.NEAR && rest < LONGEST_LAST_SECONDS
                : Math.abs(rest - each) < each / 4;
        return shown == picture.frameCount() && right
                ? Optional.of(track.moved(picture.first() - first))
                : Optional.empty();
    }

    MovieFile movie() {
        return movie;
    }

    MovieTrack description() {
        return movie.tracks().get(facts.picture().orElseThrow().stream());
    }

    DirectTrack pictures() {
        return pictures;
    }

    /** A header for the pictures and these sounds, where the file's own says nothing that is not known here. */
    Optional<MovieFile> known(List<SmartSound> sounds) {
        List<Integer> streams = new ArrayList<>();
        streams.add(facts.picture().orElseThrow().stream());
        sounds.forEach(sound -> streams.add(sound.stream()));
        return guarded(() -> Optional.of(movie.known(streams)));
    }

    /** A sound on the file's clock. @throws SmartUnavailable where its tables cannot be used */
    DirectTrack sound(int stream) {
        return guarded(() -> track(movie, stream))
                .map(t -> t.moved(pictures.offset()))
                .filter(t -> agrees(t, stream))
                .orElseThrow(() -> new SmartUnavailable(SmartReason.NOT_JOINABLE, "sound " + stream));
    }

    /** Those that hold anything, as far as the tables tell. */
    List<SmartSound> holding(List<SmartSound> sounds) {
        return sounds.stream().filter(s -> holds(s.stream())).toList();
    }

    private boolean holds(int stream) {
        return guarded(() -> track(movie, stream)).map(t -> t.count() > 0).orElse(true);
    }

    private boolean agrees(DirectTrack track, int stream) {
        Optional<Sound> measured = facts.sound().filter(s -> s.stream() == stream);
        if (track.count() == 0 || measured.isEmpty()) {
            return track.count() > 0;
        }
        return Math.abs(track.shown(track.heard()) - measured.get().start()) < SOUND_NEAR;
    }
}
