package dev.cutroom.media.ffmpeg;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The moving picture of a file.
 *
 * @param stream index of its track in the file
 * @param width coded width in pixels, before rotation and sample aspect
 * @param rotation degrees as ffmpeg prints them of the display matrix, -180..180; 0 when upright
 * @param frameRate the rate that the file declares, always exact
 * @param cadence pictures per second as they really follow each other; nearly always equal to {@code frameRate}
 * @param variableRate pictures follow each other unevenly: cut by their own times
 * @param timed the file tells each picture's time; false for AVI, program streams and raw streams
 * @param frameCount pictures that are shown; what an edit list hides is not counted
 * @param first time of the first picture on the file's clock, in seconds
 * @param end when the last picture's time is over, on the same clock
 */
@RegisterForReflection
public record Picture(
        int stream,
        String codec,
        int width,
        int height,
        String pixelFormat,
        Rational sampleAspect,
        int rotation,
        FieldOrder fields,
        Rational frameRate,
        Rational cadence,
        boolean variableRate,
        boolean timed,
        long frameCount,
        double first,
        double end) {
    /** Seconds from the first picture to the end of the last. */
    public double duration() {
        return end - first;
    }

    public boolean interlaced() {
        return fields != FieldOrder.PROGRESSIVE;
    }

    /** Width as shown: sample aspect and rotation applied. */
    public int displayWidth() {
        return sideways() ? height : wide();
    }

    /** Height as shown: sample aspect and rotation applied. */
    public int displayHeight() {
        return sideways() ? wide() : height;
    }

    /** The same with pictures that follow each other at this rate. */
    Picture paced(Rational pace) {
        return new Picture(
                stream,
                codec,
                width,
                height,
                pixelFormat,
                sampleAspect,
                rotation,
                fields,
                frameRate,
                pace,
                false,
                timed,
                frameCount,
                first,
                end);
    }

    boolean sideways() {
        return Math.abs(rotation) % 180 == 90;
    }

    private int wide() {
        return (int) Math.round(width * sampleAspect.value());
    }
}
