package dev.cutroom.media.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of the whole an answer 206 carries. @param total bytes of the whole */
record ContentRange(long first, long last, long total) {

    private static final Pattern FORM = Pattern.compile("\\s*bytes\\s+(\\d{1,18})-(\\d{1,18})/(\\d{1,18})\\s*");

    /** Empty when the field says something else, or does not know the whole: then nothing can be told of what is missing. */
    static Optional<ContentRange> parse(String field) {
        Matcher form = FORM.matcher(field);
        if (!form.matches()) {
            return Optional.empty();
        }
        ContentRange range = new ContentRange(
                Long.parseLong(form.group(1)), Long.parseLong(form.group(2)), Long.parseLong(form.group(3)));
        return range.first <= range.last && range.last < range.total ? Optional.of(range) : Optional.empty();
    }
}
