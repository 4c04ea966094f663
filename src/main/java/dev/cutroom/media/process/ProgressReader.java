package dev.cutroom.media.process;

import java.time.Duration;
import java.util.function.Consumer;

/** Gathers the key=value lines of {@code -progress} into one {@link Progress} for each block. */
final class ProgressReader implements Consumer<String> {
    private final Consumer<Progress> listener;
    private long frames;
    private long micros;

    ProgressReader(Consumer<Progress> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return;
        }
        String value = line.substring(equals + 1).trim();
        switch (line.substring(0, equals)) {
            case "frame" -> frames = number(value, frames);
            // out_time_ms counts microseconds too, whatever its name says; both are N/A before the first packet.
            case "out_time_us" -> micros = number(value, micros);
            case "progress" -> listener.accept(new Progress(frames, Duration.ofNanos(Math.max(0, micros) * 1000)));
            default -> {}
        }
    }

    private static long number(String text, long otherwise) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
