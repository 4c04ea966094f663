package dev.cutroom.database;

/** The data directory or its database cannot be used; the message names the setting and what to do. */
public class UnusableDatabase extends RuntimeException {

    UnusableDatabase(String message, Throwable cause) {
        super(message, cause);
    }
}
