package dev.cutroom.video;

import dev.cutroom.http.FileName;
import jakarta.persistence.Embeddable;

/**
 * How people call a video; never used as a path.
 *
 * @param filename what the file was called where it came from, without folders and control characters, at most 255 characters
 * @param title shown in lists, at most 200 characters
 */
@Embeddable
record Label(String filename, String title) {

    static final int LONGEST_TITLE = 200;

    /** Cleans what a client sent; either may be null or empty. */
    static Label of(String filename, String title) {
        FileName name = FileName.of(filename, "video");
        String shown = FileName.shown(title, LONGEST_TITLE);
        return new Label(name.text(), shown.isEmpty() ? FileName.shown(name.stem(), LONGEST_TITLE) : shown);
    }

    /** Of what is made from the video that is called so: its own with a mark behind them, which stays whole however long they are. */
    Label derived(String mark, String extension) {
        String end = " " + mark + "." + extension;
        return of(
                FileName.shown(stem(filename), FileName.LONGEST - end.length()) + end,
                FileName.shown(title, LONGEST_TITLE - mark.length() - 1) + " " + mark);
    }

    /** With another file name. A title that nobody gave follows, unless somebody has changed it meanwhile. */
    Label renamed(String name, boolean titled) {
        boolean follows = !titled && title.equals(of(filename, null).title());
        return of(name, follows ? null : title);
    }

    /** With another title; that of the file name where it is empty. */
    Label titled(String other) {
        return of(filename, other);
    }

    /** The name without its extension. */
    private static String stem(String filename) {
        return new FileName(filename).stem();
    }
}
