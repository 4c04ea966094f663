package dev.cutroom.caption.reading;

import java.util.List;

/** All atoms of a caption in a row, and what is asked of stretches of them; {@code [from, to)} throughout. */
final class Strip {

    /** How long a cue may stay in a silence after its last word, or begin in it before its first. */
    static final long SLACK = 250;

    private static final long NEVER = Long.MAX_VALUE / 4;

    private final List<Atom> atoms;
    private final long gap;
    private final Room room;
    private final double[] counts;
    private final int[] spaces;
    private final int[] words;

    /** @param gap between two cues, in milliseconds */
    Strip(List<Atom> atoms, long gap, Room room) {
        this.atoms = atoms;
        this.gap = gap;
        this.room = room;
        this.counts = new double[atoms.size() + 1];
        this.spaces = new int[atoms.size() + 1];
        this.words = new int[atoms.size() + 1];
        for (int i = 0; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            counts[i + 1] = counts[i] + atom.count();
            spaces[i + 1] = spaces[i] + (atom.spaced() ? 1 : 0);
            words[i + 1] = words[i] + (atom.part() ? 0 : 1);
        }
    }

    static long never() {
        return NEVER;
    }

    int size() {
        return atoms.size();
    }

    Atom atom(int i) {
        return atoms.get(i);
    }

    /** Characters of these atoms in one line. @param space how many one space counts */
    double characters(int from, int to, double space) {
        return counts[to] - counts[from] + (spaces[to] - spaces[from + 1]) * space;
    }

    int words(int from, int to) {
        return words[to] - words[from];
    }

    /** The silence after an atom, in milliseconds; without end after the last, and before the first. */
    long pause(int after) {
        return after < 0 || after + 1 >= atoms.size()
                ? NEVER
                : atoms.get(after + 1).startMillis() - atoms.get(after).endMillis();
    }

    /** A cue that is followed by another one must have ended by now. */
    long limit(int to) {
        return to < atoms.size() ? atoms.get(to).startMillis() - gap : room.until();
    }

    /** How long a cue may stay without ending inside a silence. */
    long latest(int to) {
        return pause(to - 1) <= 2 * SLACK
                ? limit(to)
                : Math.min(limit(to), atoms.get(to - 1).endMillis() + room.stay());
    }

    /** How much earlier than its first word a cue may begin, when the one before has its slack too. */
    long lead(int from) {
        long free = from == 0 ? atoms.get(0).startMillis() - room.from() : pause(from - 1) - gap - SLACK;
        return Math.max(0, Math.min(SLACK, free));
    }
}
