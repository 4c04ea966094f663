package dev.cutroom.media.download;

import dev.cutroom.media.MediaProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What an answer other than the file means. */
final class Denial {

    /** Who asks to be left alone for longer is asked again all the same. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private Denial() {}

    static DownloadFailure of(Answer answer, Clock clock) {
        int status = answer.status();
        Duration wait =
                answer.field("Retry-After").map(field -> wait(field, clock)).orElse(Duration.ZERO);
        return new DownloadFailure(problem(status), words(status), wait);
    }

    private static MediaProblem problem(int status) {
        return switch (status) {
            case 401, 402, 403, 407 -> MediaProblem.AUTH_REQUIRED;
            case 404, 410 -> MediaProblem.REMOVED;
            case 429 -> MediaProblem.RATE_LIMITED;
            case 451 -> MediaProblem.GEO_BLOCKED;
            case 408, 425 -> MediaProblem.DOWNLOAD_FAILED;
            default -> status >= 500 ? MediaProblem.DOWNLOAD_FAILED : MediaProblem.DOWNLOAD_REFUSED;
        };
    }

    private static String words(int status) {
        String meaning = switch (problem(status)) {
            case AUTH_REQUIRED -> "the file is not for everybody";
            case REMOVED -> "there is no such file, or no longer";
            case RATE_LIMITED -> "it wants to be asked less often";
            case GEO_BLOCKED -> "it may not give the file away here";
            case DOWNLOAD_FAILED -> "it cannot give the file now";
            default -> "it does not give the file";
        };
        return "The server answered with status " + status + ": " + meaning + ".";
    }

    /** Seconds or a date (RFC 9110, section 10.2.3); what is neither counts as nothing. */
    private static Duration wait(String field, Clock clock) {
        Optional<Duration> until =
                Validators.time(field).map(time -> Duration.between(clock.instant(), time.toInstant()));
        Duration asked = field.strip().matches("\\d{1,9}")
                ? Duration.ofSeconds(Long.parseLong(field.strip()))
                : until.orElse(Duration.ZERO);
        Duration most = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        return most.isNegative() ? Duration.ZERO : most;
    }
}
