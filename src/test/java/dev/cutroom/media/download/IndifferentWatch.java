package dev.cutroom.media.download;

/** Has all the room in the world, and does not look. */
final class IndifferentWatch implements DownloadWatch {

    @Override
    public void alive() {}

    @Override
    public void at(long bytes, long total) {}

    @Override
    public boolean hasRoomFor(long bytes) {
        return true;
    }
}
