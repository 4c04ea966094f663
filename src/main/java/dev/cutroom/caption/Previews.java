package dev.cutroom.caption;

import dev.cutroom.caption.text.Cue;
import dev.cutroom.http.Problem;
import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.ffmpeg.Burn;
import dev.cutroom.media.ffmpeg.CaptionPreviewer;
import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import dev.cutroom.video.DecoderTurns;
import dev.cutroom.video.SourceVideo;
import dev.cutroom.video.VideoProblem;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Shows single pictures of a video with a caption burned in, as a burn would draw it. */
@ApplicationScoped
class Previews {

    private final Videos videos;
    private final CueStore cues;
    private final ProjectFonts fonts;
    private final CaptionPreviewer previewer;
    private final Storage storage;
    private final DecoderTurns turns;

    Previews(
            Videos videos,
            CueStore cues,
            ProjectFonts fonts,
            CaptionPreviewer previewer,
            Storage storage,
            DecoderTurns turns) {
        this.videos = videos;
        this.cues = cues;
        this.fonts = fonts;
        this.previewer = previewer;
        this.storage = storage;
        this.turns = turns;
    }

    /** A picture. @param missingGlyphs letters that no font has; boxes stand in their places */
    record Preview(byte[] png, List<String> missingGlyphs) {}

    /**
     * The picture that is shown at a time.
     *
     * @param at seconds from the first picture, at most the video's duration
     * @throws Problem NOT_READY, NO_VIDEO, INVALID_INPUT, UNAVAILABLE
     */
    Preview of(Caption caption, Look look, double at) {
        SourceVideo source = videos.ready(caption.videoId());
        if (!source.facts().hasVideo()) {
            throw VideoProblem.NO_VIDEO.because("It holds sound only; there is nothing to draw captions into.");
        }
        if (at > source.facts().duration()) {
            throw Problem.invalid(
                    "t",
                    "must be at most the video's duration of " + source.facts().duration() + " s");
        }
        return turns.take(() -> picture(source, drawn(caption, look, source), at));
    }

    private Drawn drawn(Caption caption, Look look, SourceVideo source) {
        List<Cue> said = cues.now(caption.id());
        return new Drawn(source.facts(), caption.language(), said, look, fonts.choose(source.projectId(), look, said));
    }

    private Preview picture(SourceVideo source, Drawn drawn, double at) {
        Scratch scratch = storage.scratch("preview-" + UUID.randomUUID());
        try {
            Path directory = scratch.directory();
            Burn burn = new Burn(
                    storage.local(source.storageKey()), source.facts(), drawn.write(directory), drawn.fontFiles(), 0);
            return new Preview(Files.readAllBytes(previewer.preview(burn, at, directory)), drawn.missingGlyphs());
        } catch (MediaFailure failure) {
            throw VideoProblem.TOOL_FAILED.because("No preview can be made: " + failure.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("A preview cannot be made", e);
        } finally {
            storage.clear(scratch);
        }
    }
}
