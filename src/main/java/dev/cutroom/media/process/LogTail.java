package dev.cutroom.media.process;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** The last lines of a log, in bounded memory. */
final class LogTail implements Consumer<String> {
    private static final int LINES = 40;
    private final ArrayDeque<String> lines = new ArrayDeque<>();

    @Override
    public synchronized void accept(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
