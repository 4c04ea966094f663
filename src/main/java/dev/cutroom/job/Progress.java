package dev.cutroom.job;

import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * How far an attempt is: never backwards, never 100 before the result is published, and written at most four times a second.
 *
 * <p>The work is a row of phases; each takes its share of the whole.
 */
public final class Progress {

    private static final double MOST_WHILE_RUNNING = 99.9;
    private static final long BETWEEN_WRITES_NANOS = 250_000_000;

    private final Writer writer;
    private final Runnable sign;
    private final LongSupplier nanos;
    private final long began;
    private long written;
    private boolean unwritten;
    private String phase;
    private double from;
    private double share = 1;
    private double percent;

    /** Writes where the attempt is. @param etaSeconds null while nothing can be said */
    @FunctionalInterface
    interface Writer {
        void write(double percent, String phase, Double etaSeconds);
    }

    /** @param sign is told whenever there is progress, however small */
    Progress(Writer writer, Runnable sign, LongSupplier nanos) {
        this.writer = writer;
        this.sign = sign;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.written = began - BETWEEN_WRITES_NANOS;
    }

    /**
     * Begins a phase.
     *
     * @param weight its share of the whole work, 0 to 1; the shares of all phases make up 1
     */
    public synchronized void enter(String name, double weight) {
        from = phase == null ? 0 : Math.min(1, from + share);
        share = Math.min(weight, 1 - from);
        phase = name;
        sign.run();
        at(0);
    }

    /** @param fraction of the present phase that is done, 0 to 1 */
    public synchronized void at(double fraction) {
        double within = Double.isFinite(fraction) ? Math.max(0, Math.min(1, fraction)) : 0;
        double reached = Math.min(MOST_WHILE_RUNNING, 100 * (from + share * within));
        if (reached > percent) {
            percent = reached;
            sign.run();
        }
        unwritten = true;
        write();
    }

    /** The work goes on although nothing can be said of how far it is. What could not be written yet, may be by now. */
    public synchronized void alive() {
        sign.run();
        if (unwritten) {
            write();
        }
    }

    private void write() {
        long now = nanos.getAsLong();
        if (now - written >= BETWEEN_WRITES_NANOS) {
            written = now;
            unwritten = false;
            writer.write(Math.round(percent * 10) / 10.0, Objects.requireNonNullElse(phase, "working"), eta(now));
        }
    }

    private Double eta(long now) {
        if (percent < 1) {
            return null;
        }
        double elapsed = (now - began) / 1e9;
        return Math.round(elapsed * (100 - percent) / percent * 10) / 10.0;
    }
}
