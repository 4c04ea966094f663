package dev.cutroom.video;

import dev.cutroom.media.ffmpeg.StoryboardPlan;
import java.util.Locale;

/** Which tile of which sheet stands for which stretch of a video: WebVTT whose cues name parts of pictures ({@code #xywh}). */
final class StoryboardMap {

    private StoryboardMap() {}

    /** The sheets are named relative to the map's own address, so that it holds behind any other path. */
    static String of(StoryboardPlan plan) {
        StringBuilder map = new StringBuilder("WEBVTT\n");
        for (int tile = 0; tile < plan.tiles(); tile++) {
            double end = tile == plan.tiles() - 1 ? plan.duration() : (tile + 1) * plan.interval();
            map.append('\n')
                    .append(time(tile * plan.interval()))
                    .append(" --> ")
                    .append(time(end));
            map.append("\nstoryboard/").append(place(plan, tile)).append('\n');
        }
        return map.toString();
    }

    private static String place(StoryboardPlan plan, int tile) {
        int onSheet = tile % (plan.columns() * plan.rows());
        return tile / (plan.columns() * plan.rows())
                + "#xywh=" + onSheet % plan.columns() * plan.tileWidth()
                + "," + onSheet / plan.columns() * plan.tileHeight()
                + "," + plan.tileWidth() + "," + plan.tileHeight();
    }

    private static String time(double seconds) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
