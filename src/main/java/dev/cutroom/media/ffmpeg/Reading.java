package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a file to read, on the file's clock; ffmpeg enters at the keyframe before its start.
 *
 * <p>Entering moves ffmpeg's clock to zero, and the offset moves it back, so that times stay those of the whole file; and a
 * limit of an input then means a time, not a length.
 *
 * @param seek where to enter; 0 reads from the beginning
 * @param limit where to stop, by time of decoding
 */
record Reading(double seek, double limit) {
    List<String> arguments(List<String> input) {
        List<String> arguments = new ArrayList<>();
        if (seek > 0) {
            arguments.addAll(List.of("-noaccurate_seek"));
            arguments.addAll(List.of("-itsoffset", ExactArguments.seconds(seek), "-ss", ExactArguments.seconds(seek)));
        }
        arguments.addAll(List.of("-t", ExactArguments.seconds(limit)));
        arguments.addAll(input);
        return arguments;
    }
}
