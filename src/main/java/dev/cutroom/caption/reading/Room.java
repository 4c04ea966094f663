package dev.cutroom.caption.reading;

/**
 * The time in which cues may lie.
 *
 * @param from no cue starts earlier, in milliseconds
 * @param until no cue ends later, in milliseconds, unless there is too little time for all of them
 * @param stay how long a cue may stay after its last word
 */
record Room(long from, long until, long stay) {}
