package dev.cutroom.media.download;

import java.io.IOException;
import java.util.Optional;

/** What the other side answers. Whoever has it closes it, and with it the connection. */
interface Answer extends AutoCloseable {

    int status();

    /** The first field of that name. */
    Optional<String> field(String name);

    /**
     * Waits for more of the body.
     *
     * @return at least one byte; none at all at the end of a body that came whole
     * @throws SilentServer when nothing comes for too long
     * @throws IOException when the connection breaks before the end that was announced
     */
    byte[] next() throws IOException, InterruptedException;

    @Override
    void close();
}
