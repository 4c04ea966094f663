package dev.cutroom.media.mp4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** In which order the samples of all tracks are stored, so that what is due together lies together. */
record Storing(List<Piece> pieces, long[][] places, long bytes) {
    private static final double CHUNK_SECONDS = 0.5;

    static Storing of(List<NewTrack> tracks) {
        int[] next = new int[tracks.size()];
        long[][] places = tracks.stream().map(t -> new long[t.samples().size()]).toArray(long[][]::new);
        List<Piece> pieces = new ArrayList<>();
        long bytes = 0;
        for (int track = due(tracks, next); track >= 0; track = due(tracks, next)) {
            NewTrack chosen = tracks.get(track);
            double until = chosen.due(next[track]) + CHUNK_SECONDS;
            while (next[track] < chosen.samples().size() && chosen.due(next[track]) < until) {
                int sample = next[track]++;
                Piece piece = chosen.samples().get(sample).piece();
                places[track][sample] = bytes;
                pieces.add(piece);
                bytes += piece.size();
            }
        }
        return new Storing(pieces, places, bytes);
    }

    long[] offsets(int track, long start) {
        return Arrays.stream(places[track]).map(place -> start + place).toArray();
    }

    private static int due(List<NewTrack> tracks, int[] next) {
        int first = -1;
        for (int i = 0; i < next.length; i++) {
            boolean left = next[i] < tracks.get(i).samples().size();
            if (left
                    && (first < 0
                            || tracks.get(i).due(next[i]) < tracks.get(first).due(next[first]))) {
                first = i;
            }
        }
        return first;
    }
}
