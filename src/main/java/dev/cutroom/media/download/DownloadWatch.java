package dev.cutroom.media.download;

/** Follows a download; called on the thread that fetches. */
public interface DownloadWatch {

    /** The work goes on, although no byte has come. */
    void alive();

    /** @param total bytes of the whole, −1 when the other side does not say */
    void at(long bytes, long total);

    /** May the disk take so many bytes more? */
    boolean hasRoomFor(long bytes);
}
