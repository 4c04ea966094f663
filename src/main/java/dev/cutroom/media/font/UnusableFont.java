package dev.cutroom.media.font;

/** A file that cannot be taken in as a font. */
public final class UnusableFont extends Exception {

    private final boolean forbidden;

    UnusableFont(String why, boolean forbidden) {
        super(why);
        this.forbidden = forbidden;
    }

    /** It is a font, but it says itself that it must not be embedded. */
    public boolean isForbidden() {
        return forbidden;
    }
}
