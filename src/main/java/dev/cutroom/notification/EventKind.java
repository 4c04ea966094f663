package dev.cutroom.notification;

import java.util.Locale;

/** What an event is about. */
enum EventKind {
    JOB,
    VIDEO;

    /** The name of the event in a stream. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
