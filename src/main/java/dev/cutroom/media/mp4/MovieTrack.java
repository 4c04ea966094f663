package dev.cutroom.media.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One track of an MP4 file. */
public final class MovieTrack {
    /** Length of the fields of a picture's sample entry before the boxes inside it. */
    private static final int ENTRY_FIELDS = 78;

    private final Box track;
    private final Path file;

    MovieTrack(Box track, Path file) {
        this.track = track;
        this.file = file;
    }

    /** Ticks a second. */
    public long timescale() {
        return Header.of(track.find("mdia", "mdhd").orElseThrow()).timescale();
    }

    /** All samples in the order they are decoded. */
    public List<Sample> samples() throws IOException {
        SampleTable table = table();
        return table.samples(0, table.count());
    }

    /** Where its samples lie and when they are shown. */
    public SampleTable table() throws IOException {
        return SampleTable.of(tables(), file, Files.size(file));
    }

    /** What of it is shown; empty where the list of edits is more than a start and an end. */
    public Optional<Edit> edit(long movieTimescale) {
        return Edit.of(track, timescale(), movieTimescale);
    }

    /** True where all samples are of one kind and lie in the file itself. */
    public boolean plain() {
        return tables().child("stsd")
                        .filter(box -> ByteBuffer.wrap(box.payload()).getInt(4) == 1)
                        .isPresent()
                && track.find("mdia", "minf", "dinf").filter(MovieTrack::own).isPresent();
    }

    /** One reference to data, and it says: this file. */
    private static boolean own(Box information) {
        ByteBuffer list = ByteBuffer.wrap(information.payload());
        return list.remaining() >= 28 && list.getInt(12) == 1 && (list.getInt(24) & 1) == 1;
    }

    /** The parameter sets of pictures in H.264 or HEVC; fails for any other track. */
    public DecoderConfig config() {
        ByteBuffer entries = entries();
        entries.position(entries.position() + 8 + ENTRY_FIELDS);
        return Box.parse(entries).stream()
                .filter(box -> box.type().equals("avcC") || box.type().equals("hvcC"))
                .map(box -> DecoderConfig.parse(box.type(), box.payload()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the track has no parameter sets"));
    }

    /** The same track with other parameter sets. */
    MovieTrack with(DecoderConfig config) {
        byte[] whole = tables().child("stsd").orElseThrow().payload();
        ByteBuffer entries = entries();
        int fields = 8 + 8 + ENTRY_FIELDS;
        List<Box> inner = Box.parse(entries.position(entries.position() + 8 + ENTRY_FIELDS)).stream()
                .map(box -> box.type().equals(config.type()) ? Box.leaf(box.type(), config.bytes()) : box)
                .toList();
        byte[] boxes = Box.parent("free", inner).bytes();
        ByteBuffer changed = ByteBuffer.allocate(fields + boxes.length - 8);
        changed.put(whole, 0, fields).put(boxes, 8, boxes.length - 8);
        changed.putInt(8, changed.capacity() - 8);
        return new MovieTrack(inTables(Box.leaf("stsd", changed.array())), file);
    }

    Box box() {
        return track;
    }

    Box tables() {
        return track.find("mdia", "minf", "stbl").orElseThrow();
    }

    /** The track's box with this table in the place of the one of that name. */
    Box inTables(Box table) {
        return withTables(tables().with(table));
    }

    Box withTables(Box tables) {
        Box media = track.child("mdia").orElseThrow();
        Box information = media.child("minf").orElseThrow();
        return track.with(media.with(information.with(tables)));
    }

    /** The bytes of the only sample entry, behind its length and name. */
    private ByteBuffer entries() {
        ByteBuffer table = ByteBuffer.wrap(tables().child("stsd").orElseThrow().payload());
        if (table.getInt(4) != 1) {
            throw new IllegalArgumentException("the track has several kinds of samples");
        }
        return table.position(8);
    }
}
