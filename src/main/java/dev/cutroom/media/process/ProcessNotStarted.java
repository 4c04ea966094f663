package dev.cutroom.media.process;

import java.io.IOException;

/** A process that could not be started at all. */
public class ProcessNotStarted extends RuntimeException {
    public ProcessNotStarted(IOException cause) {
        super("the tool could not be started", cause);
    }
}
