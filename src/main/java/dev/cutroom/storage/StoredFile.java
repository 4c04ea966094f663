package dev.cutroom.storage;

/**
 * A file in the store.
 *
 * @param key names it for ever; not a path
 * @param size bytes
 * @param sha256 of the bytes, lower-case hexadecimal
 */
public record StoredFile(String key, long size, String sha256) {}
