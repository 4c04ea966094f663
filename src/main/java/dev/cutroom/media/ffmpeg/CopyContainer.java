package dev.cutroom.media.ffmpeg;

import java.util.Optional;
import java.util.Set;

/** The container that copied packets go into: the source's own kind where it can be written, else one that holds all. */
enum CopyContainer {
    MP4("mp4", "mp4"),
    MOV("mov", "mov"),
    MATROSKA("matroska", "mkv"),
    WEBM("webm", "webm"),
    TS("mpegts", "ts"),
    MP3("mp3", "mp3"),
    FLAC("flac", "flac"),
    OGG("ogg", "ogg"),
    WAV("wav", "wav");

    private static final Set<String> MP4_PICTURES = Set.of("h264", "hevc", "av1", "vp9", "mpeg4");
    private static final Set<String> MP4_SOUNDS = Set.of("aac", "mp3", "ac3", "eac3", "opus", "flac", "alac");

    private static final Set<String> DRAWN = Set.of("hdmv_pgs_subtitle", "dvd_subtitle", "dvb_subtitle");

    private final String format;
    private final String extension;

    CopyContainer(String format, String extension) {
        this.format = format;
        this.extension = extension;
    }

    String format() {
        return format;
    }

    String extension() {
        return extension;
    }

    boolean boxes() {
        return this == MP4 || this == MOV;
    }

    /** Whether copied sound of this codec belongs into it; what is not sure is found out by writing it. */
    boolean holdsSound(String codec) {
        return switch (this) {
            case MP4 -> MP4_SOUNDS.contains(codec);
            case WEBM -> codec.equals("opus") || codec.equals("vorbis");
            case MATROSKA, MOV, TS -> true;
            case MP3, FLAC, OGG, WAV -> false;
        };
    }

    /** Whether it holds copied subtitles of a codec in which they are pictures. */
    boolean holdsDrawn(String codec) {
        return this == MATROSKA && DRAWN.contains(codec);
    }

    /** Whether subtitles of text and chapters can be given to ffmpeg to write. */
    boolean holdsTexts() {
        return this == MATROSKA || this == WEBM;
    }

    static CopyContainer of(MediaFacts facts) {
        boolean mp4 = holds(MP4_PICTURES, facts.picture().map(Picture::codec))
                && holds(MP4_SOUNDS, facts.sound().map(Sound::codec));
        return switch (facts.demuxer()) {
            case MOV -> mp4 ? MP4 : MOV;
            case MATROSKA -> facts.container().equals("webm") ? WEBM : MATROSKA;
            case MPEG_TS -> mp4 ? MP4 : TS;
            case FLV, AVI ->
                mp4 && facts.picture().map(p -> p.codec().equals("h264")).orElse(false) ? MP4 : MATROSKA;
            case MP3 -> MP3;
            case FLAC -> FLAC;
            case WAV, W64 -> WAV;
            case AAC -> MP4;
            case OGG -> facts.hasVideo() ? MATROSKA : OGG;
            default -> MATROSKA;
        };
    }

    private static boolean holds(Set<String> codecs, Optional<String> codec) {
        return codec.map(codecs::contains).orElse(true);
    }
}
