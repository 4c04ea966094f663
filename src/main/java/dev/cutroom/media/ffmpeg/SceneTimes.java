package dev.cutroom.media.ffmpeg;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** When the pictures that were decoded are shown, and which of all pictures of the file they are. */
final class SceneTimes {
    private final Picture picture;
    /** Seconds from the first picture, one for each that was decoded; ascending. */
    private final double[] times;

    private SceneTimes(Picture picture, double[] times) {
        this.picture = picture;
        this.times = times;
    }

    /** @param listing what ffmpeg's framecrc wrote of them */
    static SceneTimes read(Path listing, Picture picture) {
        DoubleStream.Builder times = DoubleStream.builder();
        PacketPass pass =
                new PacketPass((packet, timeBase) -> times.add(packet.pts() * timeBase.value() - picture.first()));
        try (Stream<String> lines = Files.lines(listing)) {
            lines.forEach(pass);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SceneTimes(picture, times.build().toArray());
    }

    int count() {
        return times.length;
    }

    /** Seconds from the first picture at which a decoded picture is shown; for the number after the last one the end. */
    double at(int decoded) {
        if (decoded >= times.length) {
            return picture.duration();
        }
        return picture.variableRate()
                ? times[decoded]
                : frame(decoded) / picture.cadence().value();
    }

    /** The number of a decoded picture among all of the file, some of which may not be decodable. */
    long frame(int decoded) {
        if (decoded >= times.length) {
            return Math.max(picture.frameCount(), times.length);
        }
        if (picture.variableRate()) {
            return decoded;
        }
        long frame =
                picture.timed() ? Math.round(times[decoded] * picture.cadence().value()) : decoded;
        return Math.max(decoded, Math.min(picture.frameCount() - (times.length - decoded), frame));
    }
}
