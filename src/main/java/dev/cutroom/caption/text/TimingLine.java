package dev.cutroom.caption.text;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line of an SRT or WebVTT cue that says when it is shown. What follows the times (settings, coordinates) is passed over. */
record TimingLine(long startMillis, long endMillis) {

    private static final String SPACE = "[\\s\\p{Z}]*";

    private static final Pattern LINE = Pattern.compile(SPACE + "(" + Times.PATTERN + ")" + SPACE + "-{2,3}>" + SPACE
            + "(" + Times.PATTERN + ")(?:[\\s\\p{Z}].*)?");

    private static final Pattern BEGINS_AS_TIMES = Pattern.compile(SPACE + "-?\\d");

    /** Empty when the line is no timing line, or its times do not exist. */
    static Optional<TimingLine> parse(String line) {
        Matcher timing = LINE.matcher(line);
        if (!timing.matches()) {
            return Optional.empty();
        }
        OptionalLong start = Times.parse(timing.group(1));
        OptionalLong end = Times.parse(timing.group(2));
        return start.isPresent() && end.isPresent()
                ? Optional.of(new TimingLine(start.getAsLong(), end.getAsLong()))
                : Optional.empty();
    }

    /** Must be times, but is not: it stands where times stand. @param afterIndex does it follow the number of a cue? */
    static boolean isBroken(String line, boolean afterIndex) {
        return line.contains("-->")
                && (afterIndex || BEGINS_AS_TIMES.matcher(line).lookingAt());
    }
}
