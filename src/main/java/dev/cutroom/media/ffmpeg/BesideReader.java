package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.Chapter;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds what a copy by ffmpeg can hold beside pictures and the first sound. A trim does not fail over it. */
final class BesideReader {
    private static final Logger LOG = Logger.getLogger(BesideReader.class);
    private static final double LOOKED_BEYOND_SECONDS = 1;

    private final FfmpegCalls calls;
    private final Cut cut;
    private final CopyContainer container;
    private final Path scratch;

    BesideReader(FfmpegCalls calls, Cut cut, Path scratch) {
        this.calls = calls;
        this.cut = cut;
        this.container = CopyContainer.of(cut.facts());
        this.scratch = scratch.toAbsolutePath();
    }

    Beside read(Span span) {
        List<Integer> held = cut.facts()
                .further(TrackKind.AUDIO)
                .filter(t -> container.holdsSound(t.codec()))
                .map(Track::stream)
                .toList();
        OpenSounds read = new SoundLook(calls, cut.source(), cut.facts(), held)
                .in(new Reading(0, span.until() + LOOKED_BEYOND_SECONDS), scratch);
        List<Sound> sounds =
                read.in(span).stream().filter(s -> held.contains(s.stream())).toList();
        List<Integer> heard = sounds.stream().map(Sound::stream).toList();
        List<Integer> unheard = held.stream().filter(s -> !heard.contains(s)).toList();
        Beside found = new Beside(sounds, unheard, drawn(), List.of(), Optional.empty(), read.late());
        return container.holdsTexts() ? told(found, span) : found;
    }

    /** Where files can be entered in the middle: elsewhere ffmpeg's clock would depend on these too. */
    private List<Integer> drawn() {
        return cut.facts()
                .further(TrackKind.SUBTITLE)
                .filter(t -> ExactTrim.indexed(cut.facts()) && container.holdsDrawn(t.codec()))
                .map(Track::stream)
                .toList();
    }

    private Beside told(Beside found, Span span) {
        TrackNotes notes = new TrackNotes();
        List<TextFile> texts = texts(notes);
        Path chapters = scratch.resolve("chapters.txt");
        try {
            calls.run(
                    arguments(span, texts, chapters),
                    scratch,
                    c -> c.withErrors(notes).withLimit(calls.config().readLimit()));
            for (TextFile text : texts) {
                text.clip(span);
            }
            return found.told(texts, clipped(chapters, span));
        } catch (IOException | ProcessFailed | IllegalArgumentException e) {
            LOG.infof("Chapters and subtitles are left out: %s", e.getMessage());
            return found;
        }
    }

    private List<TextFile> texts(TrackNotes notes) {
        List<TextFile> texts = new ArrayList<>();
        cut.facts().further(TrackKind.SUBTITLE).forEach(track -> {
            Path file = scratch.resolve("subtitles-" + track.stream());
            TextFormat.of(track, container).ifPresent(format -> texts.add(new TextFile(track, format, file, notes)));
        });
        return texts;
    }

    private static Optional<Path> clipped(Path file, Span span) throws IOException {
        List<Chapter> all = ChapterText.read(Files.readString(file));
        List<Chapter> chapters = new Extras(all, null, List.of(), 0).chapters(span);
        Files.writeString(file, ChapterText.written(chapters), StandardCharsets.UTF_8);
        return chapters.isEmpty() ? Optional.empty() : Optional.of(file);
    }

    private List<String> arguments(Span span, List<TextFile> texts, Path chapters) {
        List<String> arguments = new ArrayList<>(List.of("-v", "info", "-nostats"));
        arguments.addAll(new Reading(0, span.until())
                .arguments(calls.input(cut.source(), cut.facts().demuxer())));
        for (TextFile text : texts) {
            arguments.addAll(List.of("-map", "0:" + text.track().stream(), "-c", "copy"));
            arguments.addAll(List.of("-f", text.format().format(), "file:" + text.file()));
        }
        arguments.addAll(List.of("-map_chapters", "0", "-f", "ffmetadata", "file:" + chapters));
        return arguments;
    }
}
