package dev.cutroom.media.mp4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/** Writes a movie in one go: first its header, then the samples of all tracks, in the order they are due. */
public final class MovieWriter {
    private static final Set<String> REPLACED =
            Set.of("stts", "ctts", "stss", "stsz", "stsc", "stco", "co64", "sdtp", "sbgp", "sgpd");
    private static final int MEDIA_HEADER = 16;
    private static final int BETWEEN_SIGNS = 1000;

    private final MovieFile like;
    private final List<NewTrack> tracks;
    private final List<Chapter> chapters;
    private final long timescale;

    /**
     * @param like whose properties the movie takes
     * @param tracks the first one's ticks become the movie's
     */
    public MovieWriter(MovieFile like, List<NewTrack> tracks, List<Chapter> chapters) {
        this.like = like;
        this.chapters = List.copyOf(chapters);
        this.tracks = List.copyOf(tracks);
        this.timescale = tracks.get(0).timescale();
    }

    /**
     * Writes the file, in the place of one that is there.
     *
     * @param progress told the part that is done, 0 to 1, on another thread
     */
    public Written write(Path target, DoubleConsumer progress) throws IOException {
        return begin(new Sealing(target, false), true, progress).readable();
    }

    /** Writes a file that is soon removed, so that it need not get to the disk. */
    public void writeScratch(Path target) throws IOException {
        begin(new Sealing(target, false), false, part -> {}).readable();
    }

    /**
     * Begins to write a file that nobody reads whole before long, in the place of one that is there; the caller closes what this
     * returns.
     */
    public Written begin(Path target, DoubleConsumer progress) throws IOException {
        return begin(new Sealing(target, true), true, progress);
    }

    /** @param kept whether the file is forced to disk */
    private Written begin(Sealing sealing, boolean kept, DoubleConsumer progress) {
        return new Written(sealing, () -> {
            boolean whole = false;
            try (Gather gather = new Gather(sealing)) {
                write(gather, progress);
                whole = kept;
            } finally {
                sealing.end(whole);
            }
            return null;
        });
    }

    /**
     * Reads the written file's tables again, and of each track the bytes of some samples.
     *
     * @throws IOException where they are not what was to be written
     */
    public void check(Path target) throws IOException {
        List<MovieTrack> found = MovieFile.read(target).tracks();
        for (int i = 0; i < tracks.size(); i++) {
            if (found.size() != tracks.size() || !tracks.get(i).is(found.get(i).table())) {
                throw new IOException("track " + (i + 1) + " of the new file is not as it was written");
            }
        }
    }

    private void write(Gather gather, DoubleConsumer progress) throws IOException {
        Storing storing = Storing.of(tracks);
        // Offsets do not change the header's length, so one that is not yet right tells it.
        int length = header(storing, 0).length;
        gather.add(like.brands());
        gather.add(header(storing, like.brands().length + length + MEDIA_HEADER));
        gather.add(ByteBuffer.allocate(MEDIA_HEADER)
                .putInt(1)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .putLong(MEDIA_HEADER + storing.bytes())
                .array());
        for (int i = 0; i < storing.pieces().size(); i++) {
            gather.add(storing.pieces().get(i));
            if (i % BETWEEN_SIGNS == 0) {
                progress.accept((double) i / storing.pieces().size());
            }
        }
        gather.end();
    }

    private byte[] header(Storing storing, long media) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            boxes.add(track(tracks.get(i), i + 1, storing.offsets(i, media)));
        }
        long longest = tracks.stream().mapToLong(this::movieTicks).max().orElse(0);
        List<Box> all = new ArrayList<>();
        Box movie = like.header().child("mvhd").orElseThrow();
        all.add(Header.of(movie).before(tracks.size() + 1).with(timescale, longest));
        all.addAll(boxes);
        like.header().children().stream()
                .filter(box -> !Set.of("mvhd", "trak", "udta").contains(box.type()))
                .forEach(all::add);
        userData().ifPresent(all::add);
        return Box.parent("moov", all).bytes();
    }

    /** What is told of the movie as a whole, with its chapters. */
    private Optional<Box> userData() {
        Optional<Box> told = like.header().child("udta");
        if (chapters.isEmpty()) {
            return told;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        told.ifPresent(box -> all.writeBytes(box.payload()));
        all.writeBytes(Chapters.box(chapters));
        return Optional.of(Box.leaf("udta", all.toByteArray()));
    }

    private Box track(NewTrack track, int number, long[] offsets) {
        Box kept = track.like().tables().without(REPLACED);
        List<Box> tables = new ArrayList<>(kept.children());
        tables.addAll(new Tables(track.samples(), offsets, track.end()).boxes(track.pictures()));
        Box box = track.like().withTables(Box.parent("stbl", tables));
        Box media = box.child("mdia").orElseThrow();
        Box mediaHeader = Header.of(media.child("mdhd").orElseThrow()).with(track.timescale(), track.end());
        Box trackHeader = Header.ofTrack(box.child("tkhd").orElseThrow(), number, movieTicks(track));
        Box edits = Box.parent("edts", List.of(Edits.of(track, timescale)));
        // The edit list stands before the media, as readers expect.
        List<Box> rest = box.without(Set.of("tkhd", "edts", "tref"))
                .with(media.with(mediaHeader))
                .children();
        return Box.parent(
                "trak",
                Stream.concat(Stream.of(trackHeader, edits), rest.stream()).toList());
    }

    private long movieTicks(NewTrack track) {
        return Edits.ticks(track.delay(), timescale) + Edits.shown(track, timescale);
    }
}
