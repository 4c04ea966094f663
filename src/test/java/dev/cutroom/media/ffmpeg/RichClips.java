package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes films of six seconds with several sounds, subtitles and chapters, and tells what a file holds of them. */
record RichClips(Tools tools, Path directory) {
    static final List<String> LANGUAGES = List.of("eng", "fra", "deu");

    private static final String CHAPTERS = ";FFMETADATA1\ntitle=My film\nartist=Me\n"
            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=One\\; first\n"
            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=3500\ntitle=Two\n"
            + "[CHAPTER]\nTIMEBASE=1/1000\nSTART=3500\nEND=6000\ntitle=Three\n";
    private static final String TEXTS = "1\n00:00:00,500 --> 00:00:01,500\nbefore and in\n\n"
            + "2\n00:00:02,000 --> 00:00:02,500\ninside\n\n3\n00:00:03,500 --> 00:00:05,500\nin and behind\n";

    /** A film with English and French sound, and where the format takes them, German subtitles and three chapters. */
    Path rich(String name, String... more) {
        return told(name, TEXTS, more);
    }

    /** The same with other subtitles, as SRT. */
    Path told(String name, String texts, String... more) {
        List<String> arguments = new ArrayList<>(List.of("-v", "error", "-f", "lavfi", "-i"));
        arguments.addAll(List.of("testsrc2=s=160x90:r=25:d=6", "-f", "lavfi", "-i", "sine=440:r=48000:d=6"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=880:r=44100:d=6"));
        boolean told = !name.endsWith(".ts");
        if (told) {
            arguments.addAll(List.of("-i", "file:" + written("texts.srt", texts)));
            arguments.addAll(List.of("-f", "ffmetadata", "-i", "file:" + written("chapters.ini", CHAPTERS)));
        }
        arguments.addAll(List.of("-map", "0", "-map", "1", "-map", "2"));
        if (told) {
            arguments.addAll(List.of("-map", "3", "-map_metadata", "4", "-map_chapters", "4"));
            arguments.addAll(List.of("-c:s", name.endsWith("mkv") ? "srt" : "mov_text"));
            arguments.addAll(List.of("-metadata:s:s:0", "language=deu"));
        }
        arguments.addAll(List.of("-c:v", "libx264", "-g", "20", "-bf", "0", "-sc_threshold", "0", "-c:a", "ac3"));
        arguments.addAll(List.of("-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=fra"));
        arguments.addAll(List.of(more));
        return new Clips(tools, directory).made(name, arguments);
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Languages of all but pictures, in the file's order. */
    static List<String> languages(MediaFacts facts) {
        return facts.tracks().stream()
                .filter(t -> t.kind() != TrackKind.VIDEO && t.kind() != TrackKind.OTHER)
                .map(Track::language)
                .toList();
    }

    /** What ffmpeg tells of a file before it reads it. */
    List<String> said(Path file) {
        List<String> lines = new ArrayList<>();
        tools.calls.run(
                List.of("-v", "info", "-i", "file:" + file, "-map", "0:0", "-t", "0.1", "-f", "null", "-"),
                directory,
                c -> c.withErrors(lines::add));
        return lines.subList(0, lines.indexOf("Stream mapping:"));
    }

    /** Start, end and text of each subtitle, to a tenth of a second. */
    List<String> texts(Path file) {
        Path srt = directory.resolve("out.srt");
        tools.calls.run(
                List.of("-v", "error", "-i", "file:" + file, "-map", "0:s:0", "file:" + srt), directory, c -> c);
        List<String> texts = new ArrayList<>();
        try {
            for (String cue : Files.readString(srt).trim().split("\\R\\R")) {
                String[] lines = cue.split("\\R");
                if (lines.length > 2) {
                    texts.add(time(lines[1], 6) + "-" + time(lines[1], 23) + " " + lines[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String time(String line, int at) {
        return String.format(
                "%.1f", Double.parseDouble(line.substring(at, at + 6).replace(',', '.')));
    }

    /** Titles of the chapters, with when each begins. */
    List<String> chapters(Path file) {
        List<String> lines = said(file);
        List<String> chapters = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("Chapter #0:")) {
                String start = lines.get(i).replaceAll(".*start (-?[\\d.]+).*", "$1");
                String title = lines.get(i + 2).replaceAll(" +title +: ", "");
                chapters.add(String.format("%.1f %s", Double.parseDouble(start), title));
            }
        }
        return chapters;
    }

    /** When a sound begins and ends, by its packets. */
    Sound sound(Path file, int number) {
        MediaFacts facts = tools.prober.probe(file, directory);
        return new SoundLook(tools.calls, file, facts)
                .in(new Reading(0, 1000), directory)
                .all()
                .get(number);
    }
}
