package dev.cutroom.media.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Fetches a media file from the web. */
@ApplicationScoped
public class Downloader {

    private final Redirects web;
    private final DownloadConfig config;
    private final Clock clock;

    Downloader(Names names, Connector connector, DownloadConfig config, Clock clock) {
        this.web = new Redirects(new AddressGate(names, config.allowList().orElse(List.of())), connector);
        this.config = config;
        this.clock = clock;
    }

    /**
     * Fetches the file into the folder, going on behind what an earlier call has left there. After a failure the folder holds what has come
     * so far, for the next call or to be removed.
     *
     * @param folder of this download alone
     * @throws DownloadFailure with one of the codes that docs/problems.md has under "Downloads"
     * @throws UncheckedIOException when the disk fails, or is full
     */
    public Downloaded fetch(MediaUrl url, Path folder, DownloadWatch watch) throws InterruptedException {
        try (PartialFile partial = PartialFile.open(folder, watch::alive)) {
            new Transfer(web, partial, new Bounds(config, watch), watch, clock).complete(url);
            return new Downloaded(
                    partial.path(),
                    partial.size(),
                    partial.sha256(),
                    Optional.ofNullable(partial.origin().filename()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
