package dev.cutroom.video;

import dev.cutroom.http.FileName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;

/**
 * What is said about a video's bytes: their type, name, tag and age, and what follows for conditional requests (RFC 9110, section 13).
 *
 * @param tag strong: the hash of the bytes
 */
record ContentHeaders(String contentType, String disposition, String tag, Instant modified) {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    static ContentHeaders of(Video video) {
        return new ContentHeaders(
                ContainerType.of(video.facts()).contentType(),
                new FileName(video.label().filename()).disposition(),
                '"' + video.sha256() + '"',
                video.createdAt().truncatedTo(ChronoUnit.SECONDS));
    }

    /** All of them, by name. */
    Map<String, String> all() {
        return Map.of(
                "Accept-Ranges",
                "bytes",
                "Cache-Control",
                "private, no-cache",
                "Content-Disposition",
                disposition,
                "Content-Type",
                contentType,
                "ETag",
                tag,
                "Last-Modified",
                HTTP_DATE.format(modified),
                "X-Content-Type-Options",
                "nosniff");
    }

    /** Has the client these bytes already? A date counts only where no tag is given. */
    boolean isUnchanged(String ifNoneMatch, String ifModifiedSince) {
        if (ifNoneMatch != null) {
            return ifNoneMatch.trim().equals("*")
                    || Arrays.stream(ifNoneMatch.split(","))
                            .map(String::trim)
                            .anyMatch(given -> weak(given).equals(tag));
        }
        return ifModifiedSince != null && !modified.isAfter(date(ifModifiedSince));
    }

    /** May a range be served, or has the file changed since the client got the rest? */
    boolean allowsRange(String ifRange) {
        return ifRange == null
                || ifRange.isEmpty()
                || ifRange.equals(tag)
                || (!ifRange.contains("\"") && date(ifRange).equals(modified));
    }

    private static String weak(String given) {
        return given.startsWith("W/") ? given.substring(2) : given;
    }

    private static Instant date(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return Instant.MIN;
        }
    }
}
