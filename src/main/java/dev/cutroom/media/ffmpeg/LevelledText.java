package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts what ffmpeg prints with {@code -v level+info} into plain text and complaints. */
final class LevelledText implements Consumer<String> {
    private static final Pattern LEVEL = Pattern.compile("^(\\[[^\\]]* @ [^\\]]*\\] )?\\[(\\w+)\\] ");
    private static final Set<String> COMPLAINTS = Set.of("panic", "fatal", "error");
    private static final int MOST = 20;

    private final Consumer<String> plain;
    private final List<String> complaints = new ArrayList<>();

    LevelledText(Consumer<String> plain) {
        this.plain = plain;
    }

    @Override
    public void accept(String line) {
        Matcher level = LEVEL.matcher(line);
        boolean marked = level.find();
        String text = marked ? line.substring(level.end()) : line;
        if (marked && COMPLAINTS.contains(level.group(2))) {
            if (complaints.size() < MOST) {
                complaints.add(text);
            }
        } else {
            plain.accept(text);
        }
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
