package dev.cutroom.media.download;

import dev.cutroom.media.MediaProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Set;

/** Follows redirects, through the gate at each of them. */
final class Redirects {

    private static final int MOST = 5;
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private final AddressGate gate;
    private final Connector connector;

    Redirects(AddressGate gate, Connector connector) {
        this.gate = gate;
        this.connector = connector;
    }

    /**
     * The first answer that leads no further.
     *
     * @throws DownloadFailure BLOCKED_ADDRESS, BAD_REDIRECT, or DOWNLOAD_FAILED when a host cannot be found
     * @throws IOException when there is no answer
     */
    Answer get(MediaUrl url, Map<String, String> fields) throws IOException, InterruptedException {
        MediaUrl at = url;
        for (int followed = 0; followed <= MOST; followed++) {
            Answer answer = ask(at, fields);
            if (!STATUSES.contains(answer.status())) {
                return answer;
            }
            try (answer) {
                at = next(at, answer);
            }
        }
        throw bad("The address leads on through more than " + MOST + " redirects.");
    }

    /** Every address of a host is as good as another: the next one is for when the first cannot be reached. */
    private Answer ask(MediaUrl url, Map<String, String> fields) throws IOException, InterruptedException {
        IOException unreachable = new IOException("no address");
        for (InetAddress address : gate.admit(url.host())) {
            try {
                return connector.get(address, url, fields);
            } catch (SilentServer silent) {
                throw silent;
            } catch (IOException e) {
                unreachable = e;
            }
        }
        throw unreachable;
    }

    private static MediaUrl next(MediaUrl from, Answer answer) {
        String location = answer.field("Location").orElseThrow(() -> bad("The address leads on, but not where to."));
        MediaUrl to;
        try {
            to = from.follow(Latin.utf8(location));
        } catch (BadUrl e) {
            throw bad("The address leads on to something that is no web address: it " + e.getMessage() + ".");
        }
        if (from.secure() && !to.secure()) {
            throw bad("The address leads on from https to http, where anybody on the way could change the file.");
        }
        return to;
    }

    private static DownloadFailure bad(String message) {
        return new DownloadFailure(MediaProblem.BAD_REDIRECT, message);
    }
}
