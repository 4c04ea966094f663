package dev.cutroom.media.ffmpeg;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** The pixels of one picture that differ from a dark grey background: how many, where, and how many of them are yellow or blue. */
record Ink(int width, int height, int count, int left, int right, int top, int bottom, int yellow, int blue) {
    private static final int GREY = 0x40;
    private static final int FAR = 40;

    /** The picture shown at a time, upright and in its display shape. */
    static Ink at(Tools tools, MediaFacts facts, Path file, double time, Path scratch) {
        Picture picture = facts.picture().orElseThrow();
        int width = picture.displayWidth();
        int height = picture.displayHeight();
        Path raw = scratch.resolve("picture.rgb");
        List<String> arguments = new ArrayList<>(List.of("-v", "error"));
        arguments.addAll(tools.calls.input(file, facts.demuxer()));
        double from = picture.first() + time - 0.001;
        arguments.addAll(List.of("-map", "0:" + picture.stream(), "-vf"));
        arguments.add("trim=start=" + ExactArguments.seconds(from) + ",scale=" + width + ":" + height);
        arguments.addAll(List.of("-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "file:" + raw));
        facts.sound().ifPresent(s -> arguments.addAll(ProbeCalls.alongside(s.stream())));
        tools.calls.run(arguments, scratch, c -> c);
        try {
            return of(Files.readAllBytes(raw), width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pixels of a PNG. */
    static Ink of(Path png) {
        try {
            BufferedImage image = ImageIO.read(png.toFile());
            byte[] rgb = new byte[3 * image.getWidth() * image.getHeight()];
            for (int i = 0; i < rgb.length / 3; i++) {
                int pixel = image.getRGB(i % image.getWidth(), i / image.getWidth());
                rgb[3 * i] = (byte) (pixel >> 16);
                rgb[3 * i + 1] = (byte) (pixel >> 8);
                rgb[3 * i + 2] = (byte) pixel;
            }
            return of(rgb, image.getWidth(), image.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ink of(byte[] rgb, int width, int height) {
        int count = 0, yellow = 0, blue = 0, left = width, right = -1, top = height, bottom = -1;
        for (int i = 0; i + 2 < rgb.length; i += 3) {
            int r = rgb[i] & 0xFF, g = rgb[i + 1] & 0xFF, b = rgb[i + 2] & 0xFF;
            if (Math.abs(r - GREY) > FAR || Math.abs(g - GREY) > FAR || Math.abs(b - GREY) > FAR) {
                int x = i / 3 % width, y = i / 3 / width;
                count++;
                yellow += r > 200 && g > 200 && b < 60 ? 1 : 0;
                blue += r < 60 && g < 60 && b > 180 ? 1 : 0;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        return new Ink(width, height, count, left, right, top, bottom, yellow, blue);
    }

    int across() {
        return right - left + 1;
    }

    int down() {
        return bottom - top + 1;
    }
}
