package dev.cutroom.media.ffmpeg;

/** What a file's own bytes say it is: who may read it, and the container's everyday name such as {@code mp4}. */
public record Look(Demuxer demuxer, String container) {
    static Look at(Demuxer demuxer) {
        return new Look(demuxer, demuxer.format());
    }
}
