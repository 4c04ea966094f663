package dev.cutroom.media.download;

import dev.cutroom.media.MediaProblem;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One attempt at fetching a file to its end. */
final class Transfer {

    private static final Logger LOG = Logger.getLogger(Transfer.class);
    private static final Map<String, String> FIELDS =
            Map.of("User-Agent", "Cutroom", "Accept", "*/*", "Accept-Encoding", "identity");

    private final Redirects web;
    private final PartialFile partial;
    private final Bounds bounds;
    private final DownloadWatch watch;
    private final Clock clock;

    Transfer(Redirects web, PartialFile partial, Bounds bounds, DownloadWatch watch, Clock clock) {
        this.web = web;
        this.partial = partial;
        this.bounds = bounds;
        this.watch = watch;
        this.clock = clock;
    }

    /** Asks until all bytes are there: some servers give only a part at a time. @throws DownloadFailure */
    void complete(MediaUrl url) throws IOException, InterruptedException {
        try {
            while (!partial.origin().whole()) {
                step(url);
            }
        } finally {
            keepWhatCame();
        }
        if (partial.size() == 0) {
            throw new DownloadFailure(MediaProblem.EMPTY_FILE, "The file at this address is empty.");
        }
    }

    private void step(MediaUrl url) throws IOException, InterruptedException {
        try (Answer answer = ask(url)) {
            Optional<Part> part = Part.of(answer, partial.origin(), partial.size(), clock);
            if (part.isEmpty()) {
                partial.restart(Origin.NONE);
                return;
            }
            begin(answer, part.get());
            copy(answer, part.get());
        }
    }

    private Answer ask(MediaUrl url) throws InterruptedException {
        Map<String, String> fields = new HashMap<>(FIELDS);
        if (partial.size() > 0) {
            fields.put("Range", "bytes=" + partial.size() + "-");
            fields.put("If-Range", partial.origin().validator());
        }
        try {
            return web.get(url, fields);
        } catch (IOException e) {
            LOG.debug("No answer", e);
            throw Broken.connection(e);
        }
    }

    private void begin(Answer answer, Part part) throws IOException {
        if (part.isStart()) {
            partial.restart(new Origin(Validators.strongest(answer), part.total(), 0, false, Filename.of(answer)));
        } else {
            partial.expect(part.total());
        }
        bounds.requireFitting(partial.size(), part.total());
        watch.at(partial.size(), part.total());
    }

    private void copy(Answer answer, Part part) throws IOException, InterruptedException {
        FirstLook look = new FirstLook(part.isStart(), answer.field("Content-Encoding"));
        for (byte[] piece = next(answer); piece.length > 0; piece = next(answer)) {
            look.at(piece);
            bounds.requireRoom(partial.size(), piece.length);
            partial.append(piece);
            watch.at(partial.size(), part.total());
        }
        look.end();
        end(part);
    }

    /** The body has come to the end that was announced for it. */
    private void end(Part part) throws IOException {
        boolean more = part.end() >= 0 && partial.size() > part.end();
        boolean none = !part.isStart() && partial.size() == part.from();
        if (more || none) {
            partial.restart(Origin.NONE);
            throw Broken.answer("The server sends other bytes than it announces.");
        }
        partial.keep(part.total() < 0 || partial.size() == part.total());
    }

    private static byte[] next(Answer answer) throws InterruptedException {
        try {
            return answer.next();
        } catch (IOException e) {
            LOG.debug("The body ended early", e);
            throw Broken.connection(e);
        }
    }

    /** For the next attempt. It must not hide why this one ends. */
    private void keepWhatCame() {
        try {
            if (partial.size() > partial.origin().kept() && partial.origin().validator() != null) {
                partial.keep(false);
            }
        } catch (IOException e) {
            LOG.debug("What has come of a download cannot be kept", e);
        }
    }
}
