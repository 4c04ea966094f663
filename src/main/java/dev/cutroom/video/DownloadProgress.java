package dev.cutroom.video;

import dev.cutroom.job.Progress;
import dev.cutroom.media.download.DownloadWatch;
import dev.cutroom.storage.Storage;

/** Shows how far a download is, where that can be known, and asks the disk for it. */
record DownloadProgress(Progress progress, Storage storage) implements DownloadWatch {

    @Override
    public void alive() {
        progress.alive();
    }

    /** Of a length that nobody says no part is done: that the work goes on is all that can be said. */
    @Override
    public void at(long bytes, long total) {
        progress.alive();
        progress.at(total > 0 ? (double) bytes / total : 0);
    }

    @Override
    public boolean hasRoomFor(long bytes) {
        return storage.hasRoomFor(bytes);
    }
}
