package dev.cutroom.media.download;

import java.io.IOException;

/** The other side sent nothing for as long as it may. */
final class SilentServer extends IOException {

    SilentServer() {
        super("nothing came in time");
    }
}
