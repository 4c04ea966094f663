package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.MovieFile;
import dev.cutroom.media.process.ProcessFailed;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Takes chapters and subtitles of text out of a source. A trim does not fail over them. */
final class ExtrasReader {
    private static final Logger LOG = Logger.getLogger(ExtrasReader.class);
    private static final Set<String> TEXTS = Set.of("mov_text", "subrip", "srt", "ass", "ssa", "webvtt", "text");

    /** Name of the file of subtitles; it has to stay until the result is written. */
    private static final String SUBTITLES = "subtitles.mp4";

    private final FfmpegCalls calls;
    private final Path scratch;

    ExtrasReader(FfmpegCalls calls, Path scratch) {
        this.calls = calls;
        this.scratch = scratch.toAbsolutePath();
    }

    static boolean text(Track track) {
        return track.kind() == TrackKind.SUBTITLE && TEXTS.contains(track.codec());
    }

    /** @param until how far of the file is wanted, in seconds of its clock */
    Extras read(Cut cut, double until) {
        List<Track> texts =
                cut.facts().tracks().stream().filter(ExtrasReader::text).toList();
        if (texts.isEmpty() && !chaptered(cut)) {
            return Extras.NONE;
        }
        Path subtitles = scratch.resolve(SUBTITLES);
        Path chapters = scratch.resolve("chapters.txt");
        try {
            new TrimCalls(calls).run(arguments(cut, until, texts, subtitles, chapters), scratch, seconds -> {});
            MovieFile file = texts.isEmpty() ? null : MovieFile.read(subtitles);
            boolean all = file == null || file.tracks().size() == texts.size();
            return new Extras(
                    ChapterText.read(Files.readString(chapters)),
                    all ? file : null,
                    all ? texts.stream().map(Track::stream).toList() : List.of(),
                    0);
        } catch (IOException | ProcessFailed | IllegalArgumentException e) {
            LOG.infof("Chapters and subtitles are left out: %s", e.getMessage());
            return Extras.NONE;
        } finally {
            SmartScan.remove(chapters);
        }
    }

    /** False where a file certainly has no chapters: an MP4 file says so in its header, others have to be opened. */
    private static boolean chaptered(Cut cut) {
        try {
            return cut.facts().demuxer() != Demuxer.MOV
                    || MovieFile.read(cut.source()).chaptered();
        } catch (IOException | IllegalArgumentException | BufferUnderflowException e) {
            return true;
        }
    }

    private List<String> arguments(Cut cut, double until, List<Track> texts, Path subtitles, Path chapters) {
        List<String> arguments = new ArrayList<>(CopyArguments.QUIET);
        arguments.addAll(new Reading(0, until)
                .arguments(calls.input(cut.source(), cut.facts().demuxer())));
        if (!texts.isEmpty()) {
            texts.forEach(t -> arguments.addAll(List.of("-map", "0:" + t.stream())));
            arguments.addAll(List.of("-c:s", "mov_text"));
            arguments.addAll(Told.KEPT);
            arguments.addAll(List.of("-f", "mp4", "file:" + subtitles));
        }
        arguments.addAll(List.of("-map_chapters", "0", "-f", "ffmetadata", "file:" + chapters));
        return arguments;
    }
}
