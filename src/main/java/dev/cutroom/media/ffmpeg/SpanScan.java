package dev.cutroom.media.ffmpeg;

/** Finds the pictures of a span among all packets of a file with a variable rate, in fixed memory. */
final class SpanScan {
    private final Span asked;
    private double first = Double.MAX_VALUE;
    private double held = -Double.MAX_VALUE;
    private long count;

    SpanScan(Span asked) {
        this.asked = asked;
    }

    void take(Packet packet, Rational timeBase) {
        if (!packet.shown() || !packet.timed()) {
            return;
        }
        double time = packet.pts() * timeBase.value();
        if (time < asked.from() - asked.slack()) {
            held = Math.max(held, time);
        } else if (time < asked.until() - asked.slack()) {
            first = Math.min(first, time);
            count++;
        }
    }

    /** The span with the picture that is shown as it begins; where that picture begins there, exactly from it on. */
    Span found() {
        boolean begins = count > 0 && Math.abs(first - asked.from()) <= asked.slack();
        if (begins || held == -Double.MAX_VALUE) {
            return new Span(first, first, asked.until(), asked.slack(), count);
        }
        double until = Math.max(asked.until(), asked.from() + 2 * asked.slack());
        return new Span(held, asked.from(), until, asked.slack(), count + 1);
    }
}
