package dev.cutroom.http;

/**
 * A field of a JSON merge patch: absent (leave it), or present with a value, or present with null (clear it).
 *
 * @param isPresent was the field in the body?
 * @param value the new value; null also when absent
 */
public record Patched<T>(boolean isPresent, T value) {

    static final Patched<?> ABSENT = new Patched<>(false, null);

    /** The new value where there is one, else the old. */
    public T or(T old) {
        return isPresent ? value : old;
    }
}
