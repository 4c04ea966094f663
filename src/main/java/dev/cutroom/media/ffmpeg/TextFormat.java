package dev.cutroom.media.ffmpeg;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of subtitles in which Matroska's own kinds of text can stand alone. */
enum TextFormat {
    SRT("(\\d+):(\\d\\d):(\\d\\d)[,.](\\d{3})", "%s --> %s", "%02d:%02d:%02d,%03d", 1),
    WEBVTT("(?:(\\d+):)?(\\d\\d):(\\d\\d)\\.(\\d{3})", "%s --> %s", "%02d:%02d:%02d.%03d", 1),
    ASS("(\\d+):(\\d\\d):(\\d\\d)\\.(\\d\\d)", "%s,%s", "%d:%02d:%02d.%02d", 10);

    private final Pattern range;
    private final String both;
    private final String time;
    private final int millis;

    /** @param millis of the last number of a time */
    TextFormat(String pattern, String both, String time, int millis) {
        this.range = Pattern.compile(both.formatted(pattern, pattern));
        this.both = both;
        this.time = time;
        this.millis = millis;
    }

    /** ffmpeg's name of its reader and its writer. */
    String format() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one for a track that stays as it is in this container; WebM knows no other texts than WebVTT. */
    static Optional<TextFormat> of(Track track, CopyContainer container) {
        Optional<TextFormat> format = switch (track.codec()) {
            case "subrip", "srt" -> Optional.of(SRT);
            case "webvtt" -> Optional.of(WEBVTT);
            case "ass", "ssa" -> Optional.of(ASS);
            default -> Optional.empty();
        };
        return format.filter(f -> container == CopyContainer.MATROSKA || f == WEBVTT);
    }

    /** A file clipped to a span and counted from its start; what has no times stays. */
    String clipped(String text, Span span) {
        String between = this == ASS ? "(?<=\n)" : "(?<=\n)(?=\r?\n)";
        StringBuilder kept = new StringBuilder();
        boolean inside = true;
        for (String part : text.split(between)) {
            Matcher times = range.matcher(part);
            // A part without times of its own belongs to the one before it.
            Optional<String> whole = inside ? Optional.of(part) : Optional.empty();
            Optional<String> clipped = times.find() ? clipped(part, times, span) : whole;
            inside = clipped.isPresent();
            kept.append(clipped.orElse(""));
        }
        return kept.toString();
    }

    private Optional<String> clipped(String part, Matcher times, Span span) {
        long length = Math.round(span.seconds() * 1000);
        long start = Math.max(0, millis(times, 1) - Math.round(span.from() * 1000));
        long end = Math.min(length, millis(times, 5) - Math.round(span.from() * 1000));
        String range = both.formatted(written(start), written(end));
        return end > start
                ? Optional.of(part.substring(0, times.start()) + range + part.substring(times.end()))
                : Optional.empty();
    }

    private long millis(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long seconds =
                (hours * 60 + Long.parseLong(times.group(group + 1))) * 60 + Long.parseLong(times.group(group + 2));
        return seconds * 1000 + Long.parseLong(times.group(group + 3)) * millis;
    }

    private String written(long at) {
        return time.formatted(at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, at % 1000 / millis);
    }
}
