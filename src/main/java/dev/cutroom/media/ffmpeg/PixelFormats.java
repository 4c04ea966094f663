package dev.cutroom.media.ffmpeg;

import java.util.Set;

/** Chooses the pixel format that libx264 keeps most of a picture in. */
final class PixelFormats {
    /** What libx264 encodes as it is. */
    static final Set<String> H264 = Set.of(
            "yuv420p",
            "yuvj420p",
            "yuv422p",
            "yuvj422p",
            "yuv444p",
            "yuvj444p",
            "yuv420p10le",
            "yuv422p10le",
            "yuv444p10le",
            "gray",
            "gray10le");

    private PixelFormats() {}

    static String forH264(Picture picture) {
        String format = chosen(picture.pixelFormat());
        boolean halved = format.contains("420") || format.contains("422");
        boolean odd = picture.width() % 2 != 0 || picture.height() % 2 != 0 && format.contains("420");
        // Halved colour needs even sizes; full colour keeps an odd picture whole instead of cutting a line off it.
        return halved && odd ? format.replace("420", "444").replace("422", "444") : format;
    }

    static boolean rgb(String format) {
        return format.matches("^0?(rgb|bgr|gbr|argb|abgr|rgba|bgra|pal8|monow|monob).*");
    }

    private static String chosen(String format) {
        if (H264.contains(format)) {
            return format;
        }
        boolean deep = format.matches(".*(9|10|12|14|16)(le|be)$");
        return "yuv" + sampling(format) + (deep ? "p10le" : "p");
    }

    private static String sampling(String format) {
        if (format.contains("444") || format.startsWith("gbr") || format.matches("bgr0|rgb24|bgr24|rgb48..")) {
            return "444";
        }
        return format.matches(".*(422|411|440|yuyv|uyvy|nv16|nv20|y210).*") ? "422" : "420";
    }
}
