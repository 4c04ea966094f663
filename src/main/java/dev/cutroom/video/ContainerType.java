package dev.cutroom.video;

import dev.cutroom.media.ffmpeg.MediaFacts;

/**
 * How a file is served: by what it is, never by its name.
 *
 * @param contentType always one of media, so that no browser takes the bytes for a page
 * @param extension without the dot
 */
record ContainerType(String contentType, String extension) {

    static ContainerType of(MediaFacts facts) {
        String kind = facts.hasVideo() ? "video" : "audio";
        return switch (facts.container()) {
            case "mp4" -> new ContainerType(kind + "/mp4", facts.hasVideo() ? "mp4" : "m4a");
            case "mov" -> new ContainerType("video/quicktime", "mov");
            case "3gp" -> new ContainerType(kind + "/3gpp", "3gp");
            case "3g2" -> new ContainerType(kind + "/3gpp2", "3g2");
            case "webm" -> new ContainerType(kind + "/webm", "webm");
            case "matroska", "mkv" -> new ContainerType(kind + "/x-matroska", facts.hasVideo() ? "mkv" : "mka");
            case "mpegts" -> new ContainerType("video/mp2t", "ts");
            case "mpeg" -> new ContainerType("video/mpeg", "mpg");
            case "avi" -> new ContainerType("video/x-msvideo", "avi");
            case "flv" -> new ContainerType("video/x-flv", "flv");
            case "asf" ->
                new ContainerType(
                        facts.hasVideo() ? "video/x-ms-wmv" : "audio/x-ms-wma", facts.hasVideo() ? "wmv" : "wma");
            case "mxf" -> new ContainerType("application/mxf", "mxf");
            case "ogg" -> new ContainerType(kind + "/ogg", facts.hasVideo() ? "ogv" : "ogg");
            case "gif" -> new ContainerType("image/gif", "gif");
            case "apng" -> new ContainerType("image/apng", "apng");
            case "wav" -> new ContainerType("audio/wav", "wav");
            case "flac" -> new ContainerType("audio/flac", "flac");
            case "mp3" -> new ContainerType("audio/mpeg", "mp3");
            case "aac" -> new ContainerType("audio/aac", "aac");
            case "amr" -> new ContainerType("audio/amr", "amr");
            case "aiff" -> new ContainerType("audio/aiff", "aiff");
            default -> new ContainerType("application/octet-stream", facts.container());
        };
    }
}
