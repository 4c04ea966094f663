package dev.cutroom.media.download;

import java.time.Clock;
import java.util.Optional;

/**
 * Which bytes of the file an answer brings.
 *
 * @param from position of its first byte
 * @param end position behind its last byte, −1 when it does not say
 * @param total bytes of the whole, −1 when it does not say
 */
record Part(long from, long end, long total) {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;

    /**
     * @param origin of the bytes that we have
     * @param size how many we have, and have told the other side
     * @return empty when the rest that was asked for is the rest of something else: then all has to be asked for anew
     * @throws DownloadFailure when the answer brings no bytes of the file
     */
    static Optional<Part> of(Answer answer, Origin origin, long size, Clock clock) {
        if (answer.status() == OK) {
            long total = length(answer);
            return Optional.of(new Part(0, total, total));
        }
        if (size > 0 && answer.status() == PARTIAL) {
            return answer.field("Content-Range")
                    .flatMap(ContentRange::parse)
                    .filter(range -> range.first() == size)
                    .filter(range -> origin.total() < 0 || range.total() == origin.total())
                    .filter(range -> Validators.admit(origin.validator(), answer))
                    .map(range -> new Part(range.first(), range.last() + 1, range.total()));
        }
        if (size > 0 && answer.status() == NOT_SATISFIABLE) {
            return Optional.empty();
        }
        throw Denial.of(answer, clock);
    }

    boolean isStart() {
        return from == 0;
    }

    private static long length(Answer answer) {
        return answer.field("Content-Length")
                .filter(length -> length.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }
}
