package dev.cutroom.media.ffmpeg;

/** How a single picture is written. */
public enum StillFormat {
    JPEG("mjpeg", "jpg"),
    WEBP("libwebp", "webp");

    private final String encoder;
    private final String extension;

    StillFormat(String encoder, String extension) {
        this.encoder = encoder;
        this.extension = extension;
    }

    String encoder() {
        return encoder;
    }

    public String extension() {
        return extension;
    }
}
