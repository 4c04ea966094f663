package dev.cutroom.http;

/** A stable reason why a request or a job fails. Each room has an enum of its own; the name of the constant is the code on the wire. */
public interface ProblemCode {

    /** The code: upper case, stable for ever. */
    String name();

    /** The HTTP status (4xx or 5xx) of a request that fails so. */
    int status();

    /** A short text for people, the same for every occurrence. */
    String title();

    /** The problem to throw. @param detail what is wrong here and what to do about it; no paths, no class names */
    default Problem because(String detail) {
        return new Problem(this, detail);
    }
}
