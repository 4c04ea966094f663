package dev.cutroom.media.ffmpeg;

/** The only readers that ffmpeg is ever told to use, by the name it knows them under. */
public enum Demuxer {
    MOV("mov"),
    MATROSKA("matroska"),
    AVI("avi"),
    WAV("wav"),
    W64("w64"),
    OGG("ogg"),
    FLV("flv"),
    ASF("asf"),
    FLAC("flac"),
    MP3("mp3"),
    AAC("aac"),
    AC3("ac3"),
    EAC3("eac3"),
    DTS("dts"),
    AMR("amr"),
    AIFF("aiff"),
    CAF("caf"),
    AU("au"),
    MPEG_PS("mpeg"),
    MPEG_TS("mpegts"),
    MPEG_VIDEO("mpegvideo"),
    MPEG4_VIDEO("m4v"),
    H264("h264"),
    HEVC("hevc"),
    OBU("obu"),
    IVF("ivf"),
    Y4M("yuv4mpegpipe"),
    DV("dv"),
    MXF("mxf"),
    GXF("gxf"),
    NUT("nut"),
    REAL("rm"),
    WTV("wtv"),
    APE("ape"),
    WAVPACK("wv"),
    TTA("tta"),
    MUSEPACK8("mpc8"),
    MUSEPACK7("mpc"),
    GIF("gif"),
    APNG("apng");

    private final String format;

    Demuxer(String format) {
        this.format = format;
    }

    /** ffmpeg's name, for {@code -f} and for the whitelist. */
    public String format() {
        return format;
    }

    /** Formats of which a single picture is a still, not a video. */
    boolean holdsStills() {
        return this == GIF || this == APNG;
    }

    /** Elementary streams and others in which neither packets nor index tell times. */
    boolean bare() {
        return switch (this) {
            case H264, HEVC, OBU, MPEG_VIDEO, MPEG4_VIDEO -> true;
            default -> false;
        };
    }
}
