package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.mp4.Chapter;
import java.util.ArrayList;
import java.util.List;

/** Reads the chapters of what ffmpeg calls {@code ffmetadata}. */
final class ChapterText {
    private final List<Chapter> chapters = new ArrayList<>();
    private boolean inside;
    private Rational tick = Rational.ONE;
    private long start;
    private long until;
    private String title = "";

    private ChapterText() {}

    static List<Chapter> read(String text) {
        ChapterText read = new ChapterText();
        // A line that ends in a backslash goes on in the next one; two of them are a backslash of its own.
        for (String line : text.split("(?<=(?<!\\\\)(?:\\\\\\\\){0,500})\r?\n")) {
            read.line(line);
        }
        read.end();
        return read.chapters;
    }

    /** The text that says the same. */
    static String written(List<Chapter> chapters) {
        StringBuilder text = new StringBuilder(";FFMETADATA1\n");
        for (Chapter chapter : chapters) {
            text.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=").append(chapter.start());
            text.append("\nEND=").append(chapter.end());
            text.append("\ntitle=").append(chapter.title().replaceAll("([=;#\\\\\n])", "\\\\$1"));
            text.append('\n');
        }
        return text.toString();
    }

    private void line(String line) {
        if (line.equals("[CHAPTER]")) {
            end();
            inside = true;
            title = "";
            return;
        }
        int equal = line.indexOf('=');
        if (inside && equal > 0) {
            field(line.substring(0, equal), line.substring(equal + 1));
        }
    }

    private void field(String name, String value) {
        switch (name) {
            case "TIMEBASE" -> tick = Rational.parse(value);
            case "START" -> start = Long.parseLong(value);
            case "END" -> until = Long.parseLong(value);
            case "title" -> title = value.replaceAll("\\\\(.|\\R)", "$1");
            default -> {
                // Chapters carry more than is kept of them.
            }
        }
    }

    private void end() {
        if (inside) {
            chapters.add(new Chapter(millis(start), millis(until), title));
        }
        inside = false;
    }

    private long millis(long ticks) {
        return Math.round(ticks * tick.value() * 1000);
    }
}
