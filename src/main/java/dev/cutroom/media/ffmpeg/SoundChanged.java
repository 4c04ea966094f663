package dev.cutroom.media.ffmpeg;

import dev.cutroom.media.MediaFailure;
import dev.cutroom.media.MediaProblem;

/** A result whose sound packets are not those of the source. */
final class SoundChanged extends MediaFailure {
    SoundChanged() {
        super(MediaProblem.VERIFICATION_FAILED, "The new file does not hold the sound as it is in the source.");
    }
}
