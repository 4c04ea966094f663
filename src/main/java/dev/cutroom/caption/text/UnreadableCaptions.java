package dev.cutroom.caption.text;

/** A caption file that is refused; the message is for its owner and names the line where there is one. */
public class UnreadableCaptions extends RuntimeException {

    private final TextFault fault;
    private final int line;

    /** @param line from 1; 0 when the fault is of the whole file */
    UnreadableCaptions(TextFault fault, int line, String message) {
        super(line > 0 ? "Line " + line + ": " + message : message, null, false, false);
        this.fault = fault;
        this.line = line;
    }

    public TextFault fault() {
        return fault;
    }

    /** From 1; 0 when the fault is of the whole file. */
    public int line() {
        return line;
    }
}
