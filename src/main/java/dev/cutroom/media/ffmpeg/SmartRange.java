package dev.cutroom.media.ffmpeg;

/**
 * The pictures that a smart trim keeps, {@code [first, until)} of {@code all}, and where to look for seams among them.
 */
record SmartRange(Cut cut, Span span, PictureGrid grid, long first, long until, long all) {
    /** Groups are seldom longer; where one is, a second look reads on. */
    private static final double USUAL_GROUP_SECONDS = 12;

    private static final double WORTH_SEEKING_SECONDS = 1;
    private static final int REORDERED = 4;

    static SmartRange of(Cut cut, Span span, Picture picture) {
        PictureGrid grid = PictureGrid.of(picture);
        long first = grid.index(span.from());
        return new SmartRange(cut, span, grid, first, first + span.pictures(), picture.frameCount());
    }

    /** True where one look sees both ends. */
    boolean near() {
        return grid.seconds(until - first) < USUAL_GROUP_SECONDS + 2;
    }

    Reading begin() {
        return new Reading(seek(first), grid.time(first) + USUAL_GROUP_SECONDS);
    }

    Reading end() {
        return new Reading(seek(until - 1), after());
    }

    Reading whole() {
        return new Reading(seek(first), after());
    }

    private double after() {
        return grid.time(until + 2 * Seams.MARGIN) + 0.5;
    }

    /** True where nothing follows what is read. */
    boolean complete(Reading reading) {
        return reading.limit() > grid.time(all + Seams.MARGIN);
    }

    /** Where to enter the file for what is shown before this picture is, when it is the first of a group. */
    double seekBefore(long index) {
        return seek(index - REORDERED);
    }

    /** An index goes by times of decoding, which lie before those of showing. */
    private double seek(long index) {
        double time = grid.time(index - REORDERED);
        return time > WORTH_SEEKING_SECONDS ? time : 0;
    }
}
