package dev.cutroom.media.ffmpeg;

/** The last pictures of a film that is being looked through, by their number. */
final class Window {
    private final SmallPicture[] pictures;
    private int count;

    /** @param size how many pictures are kept */
    Window(int size) {
        pictures = new SmallPicture[size];
    }

    void add(SmallPicture picture) {
        pictures[count++ % pictures.length] = picture;
    }

    /** How many pictures have come so far. */
    int count() {
        return count;
    }

    int size() {
        return pictures.length;
    }

    /** The number of the oldest picture that is still here. */
    int first() {
        return Math.max(0, count - pictures.length);
    }

    boolean has(int number) {
        return number >= first() && number < count;
    }

    SmallPicture get(int number) {
        if (!has(number)) {
            throw new IllegalArgumentException("Picture " + number + " is not in the window");
        }
        return pictures[number % pictures.length];
    }
}
