package dev.cutroom.media.ffmpeg;

import java.util.List;

/** Looks through the small pictures of a film, one after the other, and tells where the shot changes. */
interface SceneWatch {
    /** Takes the next picture: {@link SmallPicture#BYTES} bytes of {@code yuv420p}, which are used again afterwards. */
    void accept(byte[] picture);

    /** All changes, in no order; call once, after the last picture. */
    List<Transition> end();
}
