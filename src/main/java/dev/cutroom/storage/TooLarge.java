package dev.cutroom.storage;

/** More bytes came than are allowed. */
public class TooLarge extends RuntimeException {

    private final long limit;

    TooLarge(long limit) {
        super("more than " + limit + " bytes");
        this.limit = limit;
    }

    /** The limit in bytes. */
    public long limit() {
        return limit;
    }
}
