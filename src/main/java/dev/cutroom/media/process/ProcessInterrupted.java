package dev.cutroom.media.process;

/** A process tree that was ended because its thread was interrupted; the thread's interrupt is set again. */
public class ProcessInterrupted extends RuntimeException {
    public ProcessInterrupted() {
        super("the tool was ended because its work was stopped");
    }
}
