package dev.cutroom.media.ffmpeg;

import java.util.Optional;
import java.util.Set;

/** Knows files of boxes: MP4, QuickTime, 3GP and their kin. */
final class BoxFile {
    private static final Set<String> FIRST_BOXES =
            Set.of("ftyp", "styp", "moov", "moof", "mdat", "free", "skip", "wide", "pnot", "sidx", "uuid");
    private static final Set<String> STILL_BRANDS =
            Set.of("avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "crx ", "jp2 ");

    private BoxFile() {}

    static Optional<Look> look(Head head) {
        if (!plausible(head) || still(head)) {
            return Optional.empty();
        }
        return Optional.of(new Look(Demuxer.MOV, container(head)));
    }

    /** HEIF and its kin share the boxes but hold stills. */
    static boolean still(Head head) {
        return head.has(4, "ftyp") && STILL_BRANDS.contains(head.ascii(8, 4));
    }

    private static boolean plausible(Head head) {
        long size = head.word(0);
        return FIRST_BOXES.contains(head.ascii(4, 4)) && (size == 0 || size == 1 || size >= 8);
    }

    private static String container(Head head) {
        String brand = head.has(4, "ftyp") ? head.ascii(8, 4) : "qt  ";
        if (brand.startsWith("3g")) {
            return "3gp";
        }
        if (brand.startsWith("M4A") || brand.startsWith("M4B")) {
            return "m4a";
        }
        return brand.equals("qt  ") ? "mov" : "mp4";
    }
}
