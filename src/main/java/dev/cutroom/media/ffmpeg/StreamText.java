package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the list of tracks that {@code ffmpeg -i} prints; there is no ffprobe beside the bundled ffmpeg.
 *
 * <p>Attached pictures (covers) are no tracks and are left out.
 */
final class StreamText implements Consumer<String> {
    record Line(
            Track track,
            int width,
            int height,
            String pixelFormat,
            Rational sampleAspect,
            int sampleRate,
            int channels,
            double fps,
            int rotation) {
        Line turned(int degrees) {
            return new Line(track, width, height, pixelFormat, sampleAspect, sampleRate, channels, fps, degrees);
        }
    }

    private static final Pattern STREAM =
            Pattern.compile("^ {2}Stream #0:(\\d+)(?:\\[0x\\w+\\])?(?:\\(([^)]*)\\))?: (\\w+): ([\\w.]+)(.*)$");
    private static final Pattern ROTATION = Pattern.compile("^ +displaymatrix: rotation of (-?[\\d.]+) degrees");
    private static final Pattern SIZE = Pattern.compile(", (\\d{1,6})x(\\d{1,6})[ ,]");
    private static final Pattern PIXEL_FORMAT = Pattern.compile("^(?: \\([^)]*\\))*, (\\w+)");
    private static final Pattern SAMPLE_ASPECT = Pattern.compile("\\bSAR ([1-9]\\d*):([1-9]\\d*) ");
    private static final Pattern MAPPED = Pattern.compile("^ {2}Stream #0:(\\d+) -> #0:\\d+ ");
    private static final Pattern FPS = Pattern.compile(", ([\\d.]+)(k?) fps");
    private static final Pattern SAMPLE_RATE = Pattern.compile(", (\\d+) Hz, ([^,]+)");
    private static final Pattern UNREADABLE_SIZE =
            Pattern.compile("Picture size \\d+x\\d+ is invalid|exceeds specified max pixel count");

    private final List<Line> lines = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private boolean tooLarge;
    private boolean inStream;
    private boolean listed;
    private final List<Integer> mapped = new ArrayList<>();

    @Override
    public void accept(String text) {
        listed |= text.equals("Stream mapping:") || text.startsWith("Output #0,");
        Matcher stream = STREAM.matcher(text);
        if (!listed && stream.find()) {
            inStream = !text.contains("(attached pic)");
            if (inStream) {
                lines.add(line(stream));
            }
            return;
        }
        header(text);
        tooLarge |= UNREADABLE_SIZE.matcher(text).find();
        if (errors.size() < 200) {
            errors.add(text);
        }
    }

    /** The tracks that were read, where ffmpeg was told to read some. */
    List<Integer> mapped() {
        return List.copyOf(mapped);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    boolean tooLarge() {
        return tooLarge;
    }

    boolean says(String text) {
        return errors.stream().anyMatch(e -> e.contains(text));
    }

    private void header(String text) {
        Matcher map = MAPPED.matcher(text);
        if (listed && map.find()) {
            mapped.add(Integer.parseInt(map.group(1)));
        } else if (!listed) {
            rotation(text);
        }
    }

    private void rotation(String text) {
        Matcher rotation = ROTATION.matcher(text);
        if (inStream && rotation.find()) {
            int last = lines.size() - 1;
            lines.set(last, lines.get(last).turned((int) Math.round(Double.parseDouble(rotation.group(1)))));
        }
    }

    private static Line line(Matcher m) {
        String rest = m.group(5);
        String language = m.group(2) == null ? "und" : m.group(2);
        Track track = new Track(Integer.parseInt(m.group(1)), kind(m.group(3)), m.group(4), language);
        Matcher size = SIZE.matcher(rest + ",");
        boolean sized = size.find();
        Matcher rate = SAMPLE_RATE.matcher(rest);
        boolean sound = rate.find();
        return new Line(
                track,
                sized ? Integer.parseInt(size.group(1)) : 0,
                sized ? Integer.parseInt(size.group(2)) : 0,
                pixelFormat(rest),
                sampleAspect(rest),
                sound ? Integer.parseInt(rate.group(1)) : 0,
                sound ? channels(rate.group(2)) : 0,
                fps(rest),
                0);
    }

    private static TrackKind kind(String word) {
        return switch (word) {
            case "Video" -> TrackKind.VIDEO;
            case "Audio" -> TrackKind.AUDIO;
            case "Subtitle" -> TrackKind.SUBTITLE;
            default -> TrackKind.OTHER;
        };
    }

    private static String pixelFormat(String rest) {
        Matcher m = PIXEL_FORMAT.matcher(rest);
        return m.find() ? m.group(1) : "";
    }

    private static Rational sampleAspect(String rest) {
        Matcher m = SAMPLE_ASPECT.matcher(rest);
        return m.find() ? Rational.parse(m.group(1) + "/" + m.group(2)) : Rational.ONE;
    }

    private static double fps(String rest) {
        Matcher m = FPS.matcher(rest);
        return m.find() ? Double.parseDouble(m.group(1)) * (m.group(2).isEmpty() ? 1 : 1000) : 0;
    }

    /** ffmpeg prints a layout's name or "6 channels"; names such as 5.1(side) add up to their digits. */
    private static int channels(String layout) {
        String name = layout.trim();
        Matcher count = Pattern.compile("^(\\d+) channels").matcher(name);
        if (count.find()) {
            return Integer.parseInt(count.group(1));
        }
        Matcher digits = Pattern.compile("^(\\d)\\.(\\d)").matcher(name);
        if (digits.find()) {
            return Integer.parseInt(digits.group(1)) + Integer.parseInt(digits.group(2));
        }
        return switch (name) {
            case "mono" -> 1;
            case "quad", "quad(side)" -> 4;
            case "hexagonal" -> 6;
            case "octagonal" -> 8;
            default -> 2;
        };
    }
}
