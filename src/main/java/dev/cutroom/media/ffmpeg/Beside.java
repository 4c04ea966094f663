package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a copy by ffmpeg holds beside its pictures and the first sound.
 *
 * @param sounds of which something lies in the range
 * @param unheard streams of sounds that could be held, of which nothing lies in the range
 * @param drawn streams of subtitles that are pictures
 * @param texts subtitles, clipped and counted from the start of the range
 * @param chapters a file of them, counted from there too
 * @param late what ffmpeg's clock is ahead of the file's while all sounds are read, in seconds
 */
record Beside(
        List<Sound> sounds,
        List<Integer> unheard,
        List<Integer> drawn,
        List<TextFile> texts,
        Optional<Path> chapters,
        double late) {
    static final Beside NOTHING = new Beside(List.of(), List.of(), List.of(), List.of(), Optional.empty(), 0);

    /** With these texts and chapters. */
    Beside told(List<TextFile> newTexts, Optional<Path> newChapters) {
        return new Beside(sounds, unheard, drawn, newTexts, newChapters, late);
    }

    /** Without what is taken out of the source itself. */
    Beside written() {
        return NOTHING.told(texts, chapters);
    }

    boolean nothing() {
        return sounds.isEmpty() && drawn.isEmpty() && texts.isEmpty() && chapters.isEmpty();
    }

    /** The streams of the source that are kept. */
    List<Integer> streams() {
        return Stream.of(
                        sounds.stream().map(Sound::stream),
                        drawn.stream(),
                        texts.stream().map(t -> t.track().stream()))
                .flatMap(s -> s)
                .toList();
    }

    /** Takes the further sounds and the drawn subtitles out of this input of the source. */
    List<String> maps(int input) {
        return Stream.concat(sounds.stream().map(Sound::stream), drawn.stream())
                .flatMap(stream -> Stream.of("-map", input + ":" + stream))
                .toList();
    }

    /** Opens the files of texts and chapters. @param late by which their times are to be moved, in seconds */
    List<String> inputs(double late) {
        List<String> arguments = new ArrayList<>();
        texts.forEach(t -> arguments.addAll(input(t.format().format(), t.file(), late)));
        chapters.ifPresent(c -> arguments.addAll(input("ffmetadata", c, late)));
        return arguments;
    }

    private static List<String> input(String format, Path file, double late) {
        List<String> arguments = new ArrayList<>(List.of("-itsoffset", ExactArguments.seconds(late)));
        arguments.addAll(List.of("-protocol_whitelist", "file", "-format_whitelist", format));
        arguments.addAll(List.of("-f", format, "-i", "file:" + file.toAbsolutePath()));
        return arguments;
    }

    /** Takes the texts out of inputs from this one on. */
    List<String> textMaps(int input) {
        List<String> maps = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            maps.addAll(List.of("-map", input + i + ":0"));
        }
        return maps;
    }

    /** Names the texts, and takes the chapters out of the input behind theirs. */
    List<String> names(int input) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            names.addAll(texts.get(i).names(drawn.size() + i));
        }
        // Older versions would have the first subtitles shown without being asked for.
        names.addAll(texts.isEmpty() ? List.of() : List.of("-default_mode", "passthrough"));
        chapters.ifPresent(c -> names.addAll(List.of("-map_chapters", String.valueOf(input + texts.size()))));
        return names;
    }
}
