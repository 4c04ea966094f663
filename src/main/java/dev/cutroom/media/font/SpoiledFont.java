package dev.cutroom.media.font;

import java.io.IOException;

/** A font file that is not what its tables say. */
final class SpoiledFont extends IOException {

    SpoiledFont(String why) {
        super(why);
    }
}
