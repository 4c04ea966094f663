package dev.cutroom.media.speech;

import java.util.List;

/**
 * What is recognised in one go: stretches of speech one after another, long silences between them squeezed.
 *
 * @param pieces where its sound comes from, in order
 * @param regions the speech in it, in time of the video
 */
public record Window(List<Piece> pieces, List<Region> regions) {

    /**
     * A stretch of the sound.
     *
     * @param startMillis in the video
     * @param windowMillis where it begins in the window
     */
    record Piece(long startMillis, long millis, long windowMillis) {}

    public Window {
        pieces = List.copyOf(pieces);
        regions = List.copyOf(regions);
    }

    /** How long its sound is. */
    public long millis() {
        Piece last = pieces.get(pieces.size() - 1);
        return last.windowMillis() + last.millis();
    }

    /** How much of it is speech. */
    public long speechMillis() {
        return regions.stream().mapToLong(Region::millis).sum();
    }

    /** In the video. */
    public long startMillis() {
        return pieces.get(0).startMillis();
    }

    /** In the video. */
    public long endMillis() {
        Piece last = pieces.get(pieces.size() - 1);
        return last.startMillis() + last.millis();
    }

    /**
     * @param pcm the same that it was planned on
     * @return its sound, 16 kHz
     * @throws java.io.UncheckedIOException where the file cannot be read
     */
    public short[] read(Pcm pcm) {
        short[] sound = new short[(int) millis() * Pcm.SAMPLES_PER_MILLI];
        for (Piece piece : pieces) {
            int count = (int) piece.millis() * Pcm.SAMPLES_PER_MILLI;
            short[] part = pcm.read(piece.startMillis() * Pcm.SAMPLES_PER_MILLI, count);
            System.arraycopy(part, 0, sound, (int) piece.windowMillis() * Pcm.SAMPLES_PER_MILLI, count);
        }
        return sound;
    }

    /** What is left of it when it ends earlier; all of it when no speech would be left. */
    Window until(long windowMillis) {
        long end = toVideo(windowMillis);
        List<Piece> left = pieces.stream()
                .filter(piece -> piece.windowMillis() < windowMillis)
                .map(piece -> new Piece(
                        piece.startMillis(),
                        Math.min(piece.millis(), windowMillis - piece.windowMillis()),
                        piece.windowMillis()))
                .toList();
        List<Region> heard = regions.stream()
                .filter(region -> region.startMillis() < end)
                .map(region -> new Region(region.startMillis(), Math.min(region.endMillis(), end)))
                .toList();
        return heard.isEmpty() ? this : new Window(left, heard);
    }

    /** @return the time in the video; what lies outside of the window is moved to its edge */
    long toVideo(long windowMillis) {
        Piece piece = pieces.get(0);
        for (Piece next : pieces) {
            if (next.windowMillis() <= windowMillis) {
                piece = next;
            }
        }
        return piece.startMillis() + Math.max(0, Math.min(piece.millis(), windowMillis - piece.windowMillis()));
    }

    /** The speech in it, in time of the window. */
    List<Region> speech() {
        return regions.stream()
                .map(r -> new Region(toWindow(r.startMillis()), toWindow(r.endMillis())))
                .toList();
    }

    /** @return the time in the window; what it leaves out is moved to the edge before */
    public long toWindow(long videoMillis) {
        Piece piece = pieces.get(0);
        for (Piece next : pieces) {
            if (next.startMillis() <= videoMillis) {
                piece = next;
            }
        }
        return piece.windowMillis() + Math.max(0, Math.min(piece.millis(), videoMillis - piece.startMillis()));
    }
}
