package dev.cutroom.caption;

import dev.cutroom.caption.text.SpokenText.Part;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Where in a text of several lines each of its parts has its middle: in pixels, from the left end and the top of the text's block.
 *
 * <p>Measured without what shaping adds, and with parts as the smallest thing that has a direction; good enough for where a word grows from.
 */
final class WordPlaces {

    /** @param row of its middle, counted from the first line's upper edge */
    record Place(double column, double row) {}

    private final ToDoubleFunction<String> measure;
    private final double size;

    /** @param measure the width of a line in pixels @param size of letters, which is the height of a line too */
    WordPlaces(ToDoubleFunction<String> measure, double size) {
        this.measure = measure;
        this.size = size;
    }

    /**
     * One for each part. Columns count from where a line begins, has its middle or ends.
     *
     * @param align 0 when lines begin together, 0.5 when they have one middle, 1 when they end together
     */
    List<Place> of(List<Part> parts, double align) {
        List<Place> places = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int row = 0;
        for (Part part : parts) {
            // A line break stands between words, or within one that was too wide: then its first line counts.
            int end = part.text().indexOf('\n');
            line.add(end < 0 ? part.text() : part.text().substring(0, end));
            if (end >= 0) {
                places.addAll(line(line, row, align));
                row += (int) part.text().chars().filter(c -> c == '\n').count();
                line = new ArrayList<>();
            }
        }
        places.addAll(line(line, row, align));
        return places;
    }

    private List<Place> line(List<String> parts, int row, double align) {
        double[] widths = parts.stream().mapToDouble(measure).toArray();
        Integer[] order = visual(parts);
        Place[] places = new Place[parts.size()];
        double column = -Arrays.stream(widths).sum() * align;
        for (int part : order) {
            places[part] = new Place(column + widths[part] / 2, (row + 0.5) * size);
            column += widths[part];
        }
        return List.of(places);
    }

    /** The parts of a line as they stand from left to right. */
    private static Integer[] visual(List<String> parts) {
        Bidi directions = new Bidi(String.join("", parts), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        byte[] levels = new byte[parts.size()];
        Integer[] order = new Integer[parts.size()];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            levels[i] = (byte) (parts.get(i).isEmpty() ? directions.getBaseLevel() : directions.getLevelAt(at));
            at += parts.get(i).length();
        }
        Bidi.reorderVisually(levels, 0, order, 0, order.length);
        return order;
    }
}
