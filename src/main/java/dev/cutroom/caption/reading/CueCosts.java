package dev.cutroom.caption.reading;

/**
 * What a cue costs: the worse to read, the more.
 *
 * <p>The weights form an order. What must not be (too short a time, a bad break, a real pause bridged) costs thousands, what speech itself
 * can force (too fast a text) hundreds, and taste less than a hundred.
 */
final class CueCosts {

    static final double IMPOSSIBLE = Double.POSITIVE_INFINITY;

    private static final long REAL_PAUSE = 1000;
    private static final long NOTICED_PAUSE = 200;
    private static final long COMFORTABLE = 1800;
    private static final long LEAST_OF_A_WORD = 50;

    private static final double SECOND_SENTENCE = 30;

    private final Strip strip;
    private final Limits limits;
    private final double space;
    private final double[] breaks;
    private final double[] inside;

    /** @param space how many characters one space counts */
    CueCosts(Strip strip, Limits limits, Breaks rules, double space) {
        this.strip = strip;
        this.limits = limits;
        this.space = space;
        this.breaks = new double[strip.size()];
        this.inside = new double[strip.size() + 1];
        for (int i = 0; i < strip.size(); i++) {
            boolean last = i + 1 == strip.size();
            breaks[i] = last ? 0 : breakCost(rules, strip.atom(i), strip.atom(i + 1));
            boolean sentence = rules.endsSentence(strip.atom(i).text());
            inside[i + 1] = inside[i] + (last ? 0 : pauseCost(strip.pause(i)) + (sentence ? SECOND_SENTENCE : 0));
        }
    }

    private static double breakCost(Breaks rules, Atom before, Atom after) {
        return after.part() ? after.cutCost() : after.cutCost() + rules.cost(before.text(), after.text());
    }

    private static double pauseCost(long pause) {
        if (pause >= REAL_PAUSE) {
            return 1500 + Math.min(pause, 10_000) * 0.1;
        }
        return Math.max(0, pause - NOTICED_PAUSE) * 0.05;
    }

    /** Can no cue of more atoms before {@code to} be had? */
    boolean isTooMuch(int from, int to) {
        if (to - from == 1) {
            return false;
        }
        long spoken = Math.min(strip.atom(to - 1).endMillis(), strip.limit(to))
                - strip.atom(from).startMillis();
        return strip.characters(from, to, space) > limits.lines() * limits.characters() + space
                || strip.words(from, to) > limits.words()
                || spoken > limits.longest();
    }

    double of(int from, int to) {
        double lines = lines(from, to);
        if (lines == IMPOSSIBLE) {
            return IMPOSSIBLE;
        }
        return 20 + lines + inside[to - 1] - inside[from] + ending(to) + time(from, to);
    }

    private double lines(int from, int to) {
        if (strip.characters(from, to, space) <= limits.characters()) {
            return 0;
        }
        int second = secondLine(from, to);
        return second < 0 ? IMPOSSIBLE : lineCost(from, second, to);
    }

    /** Where the second line begins; -1 when all fits into one, or cannot fit into two. */
    int secondLine(int from, int to) {
        int best = -1;
        if (limits.lines() < 2 || strip.characters(from, to, space) <= limits.characters()) {
            return best;
        }
        double least = IMPOSSIBLE;
        for (int at = to - 1; at > from && strip.characters(at, to, space) <= limits.characters(); at--) {
            double cost = lineCost(from, at, to);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return best;
    }

    private double lineCost(int from, int at, int to) {
        double above = strip.characters(from, at, space);
        double below = strip.characters(at, to, space);
        if (above > limits.characters()) {
            return IMPOSSIBLE;
        }
        double uneven = (above - below) / limits.characters();
        return 8 + breaks[at - 1] + 20 * uneven * uneven + (above > below ? 1 : 0);
    }

    /** A pause excuses where a cue ends. */
    private double ending(int to) {
        double excuse = Math.min(REAL_PAUSE, Math.max(0, strip.pause(to - 1))) / (double) REAL_PAUSE;
        return 2 * breaks[to - 1] * (1 - 0.8 * excuse);
    }

    private double time(int from, int to) {
        long start = strip.atom(from).startMillis();
        long room = strip.latest(to) - start;
        long needed = limits.speed().millis(read(from, to), strip.words(from, to));
        double cost = room < needed ? 100 + 0.5 * (needed - room) : 0;
        cost += room < COMFORTABLE ? (COMFORTABLE - room) * 0.04 : 0;
        cost += hurry(strip.limit(to) - strip.atom(to - 1).startMillis());
        return cost + shortness(from, to, room + strip.lead(from));
    }

    /** @param left of the last word, when the gap to the next cue has taken its part */
    private static double hurry(long left) {
        if (left < 1) {
            return 3000;
        }
        return left < LEAST_OF_A_WORD ? 400 : 0;
    }

    /** Too short a time can be mended by staying until the next cue, by going into the silence, and at worst by pushing the next one. */
    private double shortness(int from, int to, long room) {
        long missing = limits.shortest() - room;
        if (missing <= 0) {
            return 0;
        }
        long untilNext = strip.limit(to) - strip.atom(from).startMillis();
        if (untilNext < limits.shortest()) {
            return 50_000 + 100 * missing;
        }
        return untilNext <= limits.longest() ? 300 + 0.05 * untilNext : 2500 + 10 * missing;
    }

    /** Characters to be read: all but the break between two lines. */
    double read(int from, int to) {
        double all = strip.characters(from, to, space);
        int second = secondLine(from, to);
        return second > 0 && strip.atom(second).spaced() ? all - space : all;
    }
}
