package dev.cutroom.video;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.ffmpeg.FrameGrabber;
import dev.cutroom.media.ffmpeg.Grab;
import dev.cutroom.media.ffmpeg.StillFormat;
import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Makes pictures of videos when they are asked for; the poster is kept beside the video's bytes. */
@ApplicationScoped
class Thumbnails {

    private static final int WIDEST = 640;

    private final FrameGrabber grabber;
    private final Storage storage;
    private final DecoderTurns turns;

    Thumbnails(FrameGrabber grabber, Storage storage, DecoderTurns turns) {
        this.grabber = grabber;
        this.storage = storage;
        this.turns = turns;
    }

    /** @param at seconds from the first picture; empty for the poster @throws dev.cutroom.http.Problem NOT_READY, NO_VIDEO */
    byte[] picture(Video video, Optional<Double> at, StillFormat format) {
        video.requirePicture();
        Path poster =
                storage.derived(video.storageKey(), "poster." + format.name().toLowerCase(Locale.ROOT));
        try {
            return at.isEmpty() && Files.exists(poster) ? Files.readAllBytes(poster) : make(video, at, format);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture cannot be read", e);
        }
    }

    private byte[] make(Video video, Optional<Double> at, StillFormat format) throws IOException {
        return turns.take(() -> make(video, at, format, storage.scratch("thumbnail-" + UUID.randomUUID())));
    }

    private byte[] make(Video video, Optional<Double> at, StillFormat format, Scratch scratch) throws IOException {
        try {
            Path source = storage.local(video.storageKey());
            Path made = at.map(
                            t -> grabber.grab(new Grab(source, video.facts(), t, format, WIDEST), scratch.directory()))
                    .orElseGet(() ->
                            grabber.poster(new Grab(source, video.facts(), 0, format, WIDEST), scratch.directory()));
            byte[] picture = Files.readAllBytes(made);
            if (at.isEmpty()) {
                storage.attach(
                        made, video.storageKey(), "poster." + format.name().toLowerCase(Locale.ROOT));
            }
            return picture;
        } catch (MediaFailure failure) {
            throw VideoProblem.TOOL_FAILED.because("No picture can be made: " + failure.getMessage());
        } finally {
            storage.clear(scratch);
        }
    }
}
