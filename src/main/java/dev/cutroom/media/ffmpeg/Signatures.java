package dev.cutroom.media.ffmpeg;

import java.util.List;
import java.util.Optional;

/** Containers that a fixed run of bytes at the start names beyond doubt. */
final class Signatures {
    private record Signature(String hex, Demuxer demuxer) {}

    private static final List<Signature> ALL = List.of(
            new Signature(hex("OggS"), Demuxer.OGG),
            new Signature(hex("FLV\u0001"), Demuxer.FLV),
            new Signature("3026b2758e66cf11a6d900aa0062ce6c", Demuxer.ASF),
            new Signature(hex("fLaC"), Demuxer.FLAC),
            new Signature("726966662e91cf11a5d628db04c10000", Demuxer.W64),
            new Signature(hex("#!AMR\n"), Demuxer.AMR),
            new Signature(hex("#!AMR-WB\n"), Demuxer.AMR),
            new Signature(hex("caff"), Demuxer.CAF),
            new Signature(hex(".snd"), Demuxer.AU),
            new Signature("000001ba", Demuxer.MPEG_PS),
            new Signature("000001b3", Demuxer.MPEG_VIDEO),
            new Signature("000001b0", Demuxer.MPEG4_VIDEO),
            new Signature("060e2b34020501010d0102010102", Demuxer.MXF),
            new Signature("0000000001bc", Demuxer.GXF),
            new Signature("1f0700", Demuxer.DV),
            new Signature(hex("YUV4MPEG2 "), Demuxer.Y4M),
            new Signature(hex("DKIF\0\0 \0"), Demuxer.IVF),
            new Signature("12000a", Demuxer.OBU),
            new Signature(hex("nut/multimedia container\0"), Demuxer.NUT),
            new Signature(hex(".RMF"), Demuxer.REAL),
            new Signature("b7d800203749da11a64e0007e95ead8d", Demuxer.WTV),
            new Signature(hex("MAC "), Demuxer.APE),
            new Signature(hex("wvpk"), Demuxer.WAVPACK),
            new Signature(hex("TTA1"), Demuxer.TTA),
            new Signature(hex("MPCK"), Demuxer.MUSEPACK8),
            new Signature(hex("MP+"), Demuxer.MUSEPACK7),
            new Signature("7ffe8001", Demuxer.DTS),
            new Signature(hex("GIF87a"), Demuxer.GIF),
            new Signature(hex("GIF89a"), Demuxer.GIF));

    private static final String PNG = "89504e470d0a1a0a";

    private Signatures() {}

    static Optional<Look> look(Head head) {
        if (head.has(0, "FORM") && head.has(8, "AIF")) {
            return Optional.of(Look.at(Demuxer.AIFF));
        }
        if (head.hasHex(0, PNG)) {
            return animated(head) ? Optional.of(Look.at(Demuxer.APNG)) : Optional.empty();
        }
        return ALL.stream()
                .filter(s -> head.hasHex(0, s.hex()))
                .map(s -> Look.at(s.demuxer()))
                .findFirst();
    }

    /** Only the animation control chunk, which stands before the first picture, makes a PNG more than a still. */
    private static boolean animated(Head head) {
        String chunks = head.ascii(0, head.length());
        int control = chunks.indexOf("acTL");
        int picture = chunks.indexOf("IDAT");
        return control > 0 && (picture < 0 || control < picture);
    }

    private static String hex(String ascii) {
        StringBuilder hex = new StringBuilder();
        ascii.chars().forEach(c -> hex.append(String.format("%02x", c)));
        return hex.toString();
    }
}
