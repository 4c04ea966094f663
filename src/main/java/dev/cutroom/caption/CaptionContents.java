package dev.cutroom.caption;

import dev.cutroom.caption.text.AssWriter;
import dev.cutroom.caption.text.Cue;
import dev.cutroom.caption.text.JsonWriter;
import dev.cutroom.caption.text.Rendering;
import dev.cutroom.caption.text.SrtWriter;
import dev.cutroom.caption.text.TxtWriter;
import dev.cutroom.caption.text.VttWriter;
import dev.cutroom.video.Videos;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Captions in each of their forms. */
@ApplicationScoped
class CaptionContents {

    /** What an ASS file without a picture is laid out for: captions of sound alone. */
    private static final int WIDTH = 1920;

    private static final int HEIGHT = 1080;

    private final CueStore cues;
    private final Videos videos;

    CaptionContents(CueStore cues, Videos videos) {
        this.cues = cues;
        this.videos = videos;
    }

    /** Writes one rendering. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** @throws dev.cutroom.http.Problem NOT_READY, REJECTED for ASS, which is laid out for the picture */
    Content of(Caption caption, Rendering form) {
        List<Cue> said = cues.at(caption.id(), caption.revision());
        return switch (form) {
            case SRT -> out -> SrtWriter.write(said, out);
            case VTT -> out -> VttWriter.write(said, out);
            case TXT -> out -> TxtWriter.write(said, out);
            case JSON -> out -> JsonWriter.write(caption.language(), said, out);
            case ASS -> {
                AssWriter ass = assWriter(caption);
                yield out -> ass.write(said, out);
            }
        };
    }

    private AssWriter assWriter(Caption caption) {
        return videos.ready(caption.videoId())
                .facts()
                .picture()
                .map(picture -> new AssWriter(
                        picture.displayWidth(),
                        picture.displayHeight(),
                        caption.style().toAss()))
                .orElseGet(() -> new AssWriter(WIDTH, HEIGHT, caption.style().toAss()));
    }
}
