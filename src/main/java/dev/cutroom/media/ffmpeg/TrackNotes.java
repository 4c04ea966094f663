package dev.cutroom.media.ffmpeg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what {@code ffmpeg -i} prints of tracks for people: their titles, and whether they are shown without being asked for. */
final class TrackNotes implements Consumer<String> {
    private static final Pattern STREAM = Pattern.compile("^ {2}Stream #0:(\\d+)(.*)$");
    private static final Pattern TITLE = Pattern.compile("^ {6}title +: (.*)$");
    private static final List<String> MARKS = List.of("default", "forced", "hearing impaired");

    private final Map<Integer, String> titles = new HashMap<>();
    private final Map<Integer, List<String>> marks = new HashMap<>();
    private int last = -1;
    private boolean listed;

    @Override
    public void accept(String text) {
        listed |= text.startsWith("Output #0,") || text.equals("Stream mapping:");
        Matcher stream = STREAM.matcher(text);
        Matcher title = TITLE.matcher(text);
        if (!listed && stream.find()) {
            last = Integer.parseInt(stream.group(1));
            marks.put(
                    last,
                    MARKS.stream()
                            .filter(m -> stream.group(2).contains("(" + m + ")"))
                            .toList());
        } else if (!listed && last >= 0 && title.find()) {
            titles.putIfAbsent(last, title.group(1));
        }
    }

    /** The arguments that say the same of a track of an output. @param at such as {@code s:0} */
    List<String> arguments(int stream, String at) {
        List<String> arguments = new ArrayList<>();
        if (titles.containsKey(stream)) {
            arguments.addAll(List.of("-metadata:s:" + at, "title=" + titles.get(stream)));
        }
        List<String> said = marks.getOrDefault(stream, List.of()).stream()
                .map(mark -> mark.replace(' ', '_'))
                .toList();
        arguments.addAll(List.of("-disposition:" + at, said.isEmpty() ? "0" : String.join("+", said)));
        return arguments;
    }
}
