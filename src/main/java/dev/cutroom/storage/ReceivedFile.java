package dev.cutroom.storage;

/**
 * A file that came in whole and waits to be examined.
 *
 * @param name under which {@link Storage#incoming} finds it
 * @param size bytes
 * @param sha256 of the bytes, computed while they came
 */
public record ReceivedFile(String name, long size, String sha256) {}
