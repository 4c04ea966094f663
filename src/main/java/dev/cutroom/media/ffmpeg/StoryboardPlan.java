package dev.cutroom.media.ffmpeg;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How a storyboard is laid out: one tile for each stretch of a film, in rows, on sheets.
 *
 * @param interval seconds that a tile stands for
 * @param tiles how many there are, at least 1
 * @param duration seconds from the first picture to the end of the last
 * @param columns tiles in a row of a sheet
 * @param rows of a sheet; the last sheet may be filled in part
 * @param tileWidth pixels, even, at most 160
 * @param tileHeight likewise
 */
public record StoryboardPlan(
        double interval, int tiles, double duration, int columns, int rows, int tileWidth, int tileHeight) {
    private static final int[] INTERVALS = {1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600};
    /** Six sheets: some megabytes, however long the film. */
    private static final int MOST_TILES = 600;

    private static final int MOST_COLUMNS = 10;
    private static final int MOST_ROWS = 10;
    private static final int LONGER_SIDE = 160;

    /** The plan for a file with these pictures; the same for the same file. */
    public static StoryboardPlan of(Picture picture) {
        double duration = Math.max(SpanFinder.NEAR, picture.duration());
        double interval = Math.max(duration / MOST_TILES, INTERVALS[INTERVALS.length - 1]);
        for (int i = INTERVALS.length - 1; i >= 0 && tiles(duration, INTERVALS[i]) <= MOST_TILES; i--) {
            interval = INTERVALS[i];
        }
        int tiles = tiles(duration, interval);
        int columns = Math.min(MOST_COLUMNS, tiles);
        int rows = Math.min(MOST_ROWS, (tiles + columns - 1) / columns);
        double scale = (double) LONGER_SIDE / Math.max(1, Math.max(picture.displayWidth(), picture.displayHeight()));
        return new StoryboardPlan(
                interval,
                tiles,
                duration,
                columns,
                rows,
                even(scale * picture.displayWidth()),
                even(scale * picture.displayHeight()));
    }

    public int sheets() {
        return (tiles + columns * rows - 1) / (columns * rows);
    }

    /** Where the tool leaves the sheets. */
    public List<Path> sheets(Path scratch) {
        return IntStream.range(0, sheets())
                .mapToObj(number -> scratch.resolve(String.format(Locale.ROOT, StoryboardArguments.NAMES, number)))
                .toList();
    }

    /** Are all of them there? A tool that was stopped may leave an empty one. */
    public static boolean drawn(List<Path> sheets) {
        return sheets.stream().allMatch(sheet -> sheet.toFile().length() > 0);
    }

    private static int tiles(double duration, double interval) {
        return (int) Math.max(1, Math.ceil((duration - SpanFinder.NEAR) / interval));
    }

    private static int even(double length) {
        return (int) Math.max(2, 2 * Math.round(length / 2));
    }
}
