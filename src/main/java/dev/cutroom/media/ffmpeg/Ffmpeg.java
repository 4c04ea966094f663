package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An ffmpeg that was asked what it can do and can do all we need. */
public record Ffmpeg(Path path, String version, Origin origin, Capabilities capabilities) {
    private static final Pattern NUMBER = Pattern.compile("^n?(\\d+)\\.(\\d+)");

    /** The option that keeps each picture's own time; its name changed with 5.1. */
    String keepTimesOption() {
        Matcher number = NUMBER.matcher(version);
        if (!number.find()) {
            return "-fps_mode";
        }
        int major = Integer.parseInt(number.group(1));
        boolean named = major > 5 || major == 5 && Integer.parseInt(number.group(2)) > 0;
        return named ? "-fps_mode" : "-vsync";
    }
}
