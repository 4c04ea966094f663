package dev.cutroom;

import dev.cutroom.access.AddressGuard;
import dev.cutroom.database.Database;
import dev.cutroom.job.Engine;
import dev.cutroom.media.ffmpeg.FfmpegLocator;
import dev.cutroom.media.process.Orphans;
import dev.cutroom.media.whisper.Transcriber;
import dev.cutroom.storage.Storage;
import dev.cutroom.video.Uploads;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The order in which the rooms wake and sleep. Nothing else listens for the start. */
@ApplicationScoped
class Startup {

    private final AddressGuard addresses;
    private final Database database;
    private final Storage storage;
    private final Orphans orphans;
    private final Engine engine;
    private final Uploads uploads;
    private final FfmpegLocator ffmpeg;
    private final Transcriber transcriber;

    Startup(
            AddressGuard addresses,
            Database database,
            Storage storage,
            Orphans orphans,
            Engine engine,
            Uploads uploads,
            FfmpegLocator ffmpeg,
            Transcriber transcriber) {
        this.addresses = addresses;
        this.database = database;
        this.storage = storage;
        this.orphans = orphans;
        this.engine = engine;
        this.uploads = uploads;
        this.ffmpeg = ffmpeg;
        this.transcriber = transcriber;
    }

    void start(@Observes StartupEvent event) {
        addresses.check();
        database.open();
        storage.open();
        orphans.end(storage.scratch());
        orphans.end(transcriber.directory());
        engine.recover();
        uploads.forgetUnfinished();
        ffmpeg.locate();
        engine.start();
    }

    void stop(@Observes ShutdownEvent event) {
        engine.stop();
        transcriber.close();
    }
}
