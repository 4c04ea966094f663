package dev.cutroom.http;

/** A single resource on the wire: its answer carries an {@code ETag}, and changes of it honour {@code If-Match}. */
public interface Tagged {

    /** What the tag stands for: this view, or the one of the resource that it is a part of. */
    default Object tagged() {
        return this;
    }
}
