package dev.cutroom.media.ffmpeg;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an ffmpeg says it can do: names of filters, encoders and demuxers. */
public record Capabilities(Set<String> filters, Set<String> encoders, Set<String> demuxers) {
    private static final Set<String> FILTERS = Set.of(
            "aformat",
            "anull",
            "aresample",
            "asetpts",
            "ashowinfo",
            "ass",
            "atrim",
            "format",
            "hflip",
            "null",
            "scale",
            "select",
            "setpts",
            "settb",
            "setsar",
            "showinfo",
            "transpose",
            "trim",
            "vflip");
    private static final Set<String> ENCODERS = Set.of("libx264", "libx264rgb", "aac", "mjpeg", "libwebp");
    private static final Set<String> DEMUXERS = Set.of("mov", "matroska", "avi", "mpegts", "mpeg", "wav", "mp3", "ogg");

    public Capabilities {
        filters = Set.copyOf(filters);
        encoders = Set.copyOf(encoders);
        demuxers = Set.copyOf(demuxers);
    }

    /** What this program needs and does not find here, such as {@code encoder libx264}; empty when nothing lacks. */
    public Set<String> lacking() {
        return Stream.of(
                        missing("filter ", FILTERS, filters),
                        missing("encoder ", ENCODERS, encoders),
                        missing("demuxer ", DEMUXERS, demuxers))
                .flatMap(s -> s)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public boolean canRead(Demuxer demuxer) {
        return demuxers.contains(demuxer.format());
    }

    private static Stream<String> missing(String kind, Set<String> wanted, Set<String> there) {
        return wanted.stream().filter(name -> !there.contains(name)).map(kind::concat);
    }

    /** Names in ffmpeg's tables: the second column, which may hold several names with commas. */
    static Set<String> names(Stream<String> table) {
        return table.map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 2 && columns[0].matches("[A-Z.]{1,6}") && !columns[1].equals("="))
                .flatMap(columns -> Arrays.stream(columns[1].split(",")))
                .collect(Collectors.toSet());
    }
}
