package dev.cutroom.media.download;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What tells one version of a file from another, byte for byte (RFC 9110, section 8.8). */
final class Validators {

    /** Clocks may differ, and a file may change twice within a second. */
    private static final Duration SURE = Duration.ofSeconds(60);

    private Validators() {}

    /** A strong ETag, else a date of change that lies well before the answer's date; null when there is neither. */
    static String strongest(Answer answer) {
        Optional<String> tag = answer.field("ETag").filter(value -> value.startsWith("\""));
        return tag.or(() -> date(answer)).orElse(null);
    }

    /** Could the answer be of the version that the validator names? Not to repeat it is no sign of another. */
    static boolean admit(String validator, Answer answer) {
        String field = validator.startsWith("\"") ? "ETag" : "Last-Modified";
        return answer.field(field).map(validator::equals).orElse(true);
    }

    private static Optional<String> date(Answer answer) {
        Optional<String> changed = answer.field("Last-Modified");
        Optional<ZonedDateTime> sent = answer.field("Date").flatMap(Validators::time);
        Optional<ZonedDateTime> at = changed.flatMap(Validators::time);
        boolean sure = sent.isPresent() && at.isPresent() && at.get().plus(SURE).isBefore(sent.get());
        return sure ? changed : Optional.empty();
    }

    /** A date as HTTP writes it. */
    static Optional<ZonedDateTime> time(String field) {
        try {
            return Optional.of(ZonedDateTime.parse(field.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
