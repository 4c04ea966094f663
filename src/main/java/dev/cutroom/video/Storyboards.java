package dev.cutroom.video;

import dev.cutroom.media.ffmpeg.StoryboardPlan;
import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The storyboards of videos, as files beside their bytes: the sheets first, the map last. What has a map is whole. */
@ApplicationScoped
class Storyboards {

    private static final String MAP = "storyboard.vtt";

    private final Storage storage;

    Storyboards(Storage storage) {
        this.storage = storage;
    }

    StoryboardPlan plan(Video video) {
        video.requirePicture();
        return StoryboardPlan.of(video.facts().picture().orElseThrow());
    }

    /** Keeps what was drawn in scratch. @return false when that is not all of it */
    boolean keep(Video video, StoryboardPlan plan, Scratch scratch) {
        List<Path> sheets = plan.sheets(scratch.directory());
        if (!StoryboardPlan.drawn(sheets)) {
            return false;
        }
        String key = video.storageKey();
        try {
            Path map = Files.writeString(scratch.directory().resolve(MAP), StoryboardMap.of(plan));
            for (int i = 0; i < sheets.size(); i++) {
                storage.attach(sheets.get(i), key, sheet(i));
            }
            storage.attach(map, key, MAP);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("A storyboard cannot be kept", e);
        }
    }

    Optional<byte[]> map(Video video) {
        return file(video, MAP);
    }

    /** @param number from 0 */
    Optional<byte[]> sheet(Video video, int number) {
        return number > 9 || number < 0 ? Optional.empty() : file(video, sheet(number));
    }

    private Optional<byte[]> file(Video video, String name) {
        video.requirePicture();
        Path file = storage.derived(video.storageKey(), name);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A storyboard cannot be read", e);
        }
    }

    private static String sheet(int number) {
        return "storyboard-" + number + ".jpeg";
    }
}
