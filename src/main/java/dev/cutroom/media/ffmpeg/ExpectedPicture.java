package dev.cutroom.media.ffmpeg;

import java.util.Optional;

/**
 * What is known of a result's pictures before it is looked at, so that none of them need be decoded; it counts only where
 * the result's header agrees.
 */
record ExpectedPicture(
        String codec, int width, int height, String pixelFormat, Rational sampleAspect, Rational frameRate) {
    /** The packets are the source's own. Fields may change from picture to picture, so woven ones are looked at. */
    static Optional<ExpectedPicture> copied(MediaFacts source) {
        return source.picture().filter(p -> !p.interlaced()).map(p -> of(p, p.codec(), p.pixelFormat(), p.frameRate()));
    }

    /** What the encoder was told to make, where the pictures follow each other evenly. */
    static Optional<ExpectedPicture> encoded(MediaFacts source) {
        return source.picture()
                .filter(p -> !p.interlaced() && !p.variableRate())
                .map(p -> of(p, "h264", PixelFormats.forH264(p), p.cadence()));
    }

    private static ExpectedPicture of(Picture source, String codec, String pixelFormat, Rational frameRate) {
        return new ExpectedPicture(
                codec, source.width(), source.height(), pixelFormat, source.sampleAspect(), frameRate);
    }

    boolean agrees(StreamText.Line line) {
        return line.track().kind() == TrackKind.VIDEO
                && line.track().codec().equals(codec)
                && line.width() == width
                && line.height() == height
                && line.pixelFormat().equals(pixelFormat)
                && line.sampleAspect().equals(sampleAspect);
    }

    /** As a decoder would tell it of the first picture. */
    FirstPicture.Shown shown(PacketClock clock) {
        return new FirstPicture.Shown(
                clock.firstSeconds(), frameRate, pixelFormat, width, height, sampleAspect, FieldOrder.PROGRESSIVE);
    }
}
