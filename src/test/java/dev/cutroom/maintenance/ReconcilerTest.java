package dev.cutroom.maintenance;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.Samples;
import dev.cutroom.TemporaryData;
import dev.cutroom.caption.FontFiles;
import dev.cutroom.database.Sql;
import dev.cutroom.job.LeftScratch;
import dev.cutroom.maintenance.Findings.Removal;
import dev.cutroom.storage.Inventory;
import dev.cutroom.storage.Scratch;
import dev.cutroom.storage.StagedFile;
import dev.cutroom.storage.Storage;
import dev.cutroom.storage.StoredFile;
import dev.cutroom.video.VideoFiles;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TemporaryData.class)
class ReconcilerTest {

    @ConfigProperty(name = "cutroom.media-dir")
    Path media;

    @Inject
    Reconciler reconciler;

    @Inject
    Inventory inventory;

    @Inject
    VideoFiles videos;

    @Inject
    FontFiles fonts;

    @Inject
    LeftScratch scratch;

    @Inject
    Storage storage;

    @Inject
    Samples samples;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @BeforeEach
    void beginTidy() {
        Findings found = ageless().run(Removal.ALL);
        assertEquals(0, found.notRemoved());
    }

    /** One that takes nothing for too young. */
    private Reconciler ageless() {
        return new Reconciler(inventory, videos, fonts, scratch, () -> Duration.ofHours(-1), clock);
    }

    private Path plant(String path) throws IOException {
        Path file = media.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "planted");
        age(file);
        return file;
    }

    private void age(Path file) {
        FileTime old = FileTime.from(clock.instant().minus(Duration.ofDays(3)));
        try (Stream<Path> tree = Files.walk(file)) {
            for (Path each : (Iterable<Path>) tree::iterator) {
                Files.setLastModifiedTime(each, old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String keyOf(String video) {
        return sql.first("SELECT storage_key FROM video WHERE id = ?", row -> row.getString(1), video)
                .orElseThrow();
    }

    private static String video(Path file) {
        return Api.video(Api.project(), file);
    }

    @Test
    void aDirectoryInOrderHasNothingToReport() {
        String video = video(samples.small());
        given().accept("image/jpeg")
                .get("/api/v1/videos/" + video + "/thumbnail")
                .then()
                .statusCode(200);
        assertFalse(ageless().run(Removal.ALL).isAnything());
        given().get("/api/v1/videos/" + video + "/content").then().statusCode(200);
    }

    @Test
    void filesOfTheStoreThatNoRowNamesAreOrphansAndADryRunLeavesThem() throws IOException {
        String video = video(samples.small());
        String key = UUID.randomUUID().toString();
        String bucket = "store/" + key.substring(34) + "/";
        List<Path> planted = List.of(
                plant(bucket + key + "/source"),
                plant(bucket + key + "/poster.jpeg"),
                plant("store/stray.mp4"),
                plant("store/zz/" + key + "/source"),
                plant(media.relativize(storage.local(keyOf(video))).resolveSibling("orphan-of-the-test.mp4") + ""));
        age(media.resolve(bucket + key));
        Findings found = reconciler.run(Removal.NOTHING);
        assertEquals(
                planted.stream()
                        .map(file -> media.relativize(file).toString())
                        .sorted()
                        .toList(),
                found.orphans().first().stream().sorted().toList());
        assertEquals(5 * 7, found.bytesFound());
        assertEquals(0, found.bytesFreed());
        assertTrue(planted.stream().allMatch(Files::exists));

        assertEquals(5 * 7, reconciler.run(Removal.ALL).bytesFreed());
        assertTrue(planted.stream().noneMatch(Files::exists));
        assertFalse(Files.exists(media.resolve(bucket + key)), "the folder of the key is left");
        given().get("/api/v1/videos/" + video + "/content").then().statusCode(200);
        assertFalse(reconciler.run(Removal.NOTHING).isAnything());
    }

    @Test
    void theNightlyRunLeavesOrphansWhereTheyAre() throws IOException {
        Path orphan = plant("store/stray.mp4");
        Path stale = plant("scratch/thumbnail-of-an-earlier-run/picture.png");
        age(stale.getParent());
        Findings found = reconciler.run(Removal.STALE);
        assertEquals(1, found.orphans().count());
        assertEquals(
                List.of("scratch/thumbnail-of-an-earlier-run"), found.stale().first());
        assertEquals(7, found.bytesFreed());
        assertTrue(Files.exists(orphan));
        assertFalse(Files.exists(stale));
    }

    @Test
    void whatIsYoungIsPassedOver() throws IOException {
        Files.writeString(media.resolve("store/young.mp4"), "just now");
        storage.receive("being-received", new ByteArrayInputStream(new byte[10]), 10);
        Scratch work = storage.scratch("thumbnail-now");
        // The folder is old, but something in it is not.
        Files.writeString(work.directory().resolve("picture.png"), "just now");
        Files.setLastModifiedTime(work.directory(), FileTime.fromMillis(0));
        assertFalse(reconciler.run(Removal.ALL).isAnything());
        assertTrue(Files.exists(media.resolve("store/young.mp4")));
        assertTrue(Files.exists(storage.incoming("being-received")));
        assertTrue(Files.exists(work.directory()));
    }

    @Test
    void aFileThatIsPublishedAndNotYetRecordedIsNobodysOrphan() throws IOException {
        Scratch work = storage.scratch("a-job.1");
        Path result = Files.writeString(work.directory().resolve("result"), "result");
        StoredFile stored =
                storage.publish(List.of(StagedFile.of(result)), work, () -> {}).get(0);
        age(storage.local(stored.key()).getParent());
        assertEquals(0, reconciler.run(Removal.ALL).orphans().count());
        assertTrue(Files.exists(storage.local(stored.key())));

        storage.clear(work);
        assertEquals(1, reconciler.run(Removal.ALL).orphans().count());
        assertFalse(Files.exists(storage.local(stored.key())));
    }

    @Test
    void receivedFilesThatNoVideoWaitsForAreStale() throws IOException {
        String project = Api.project();
        String waiting = UUID.randomUUID().toString();
        sql.update(
                "INSERT INTO video (id, project_id, title, filename, state, size_bytes, created_at, updated_at)"
                        + " VALUES (?, ?, 'a', 'a', 'PROCESSING', 7, 0, 0)",
                waiting,
                project);
        plant("incoming/" + waiting);
        plant("incoming/of-nobody");
        Findings found = reconciler.run(Removal.ALL);
        assertEquals(List.of("incoming/of-nobody"), found.stale().first());
        assertTrue(Files.exists(storage.incoming(waiting)));
        assertFalse(Files.exists(storage.incoming("of-nobody")));
        sql.update("DELETE FROM video WHERE id = ?", waiting);
        Files.delete(storage.incoming(waiting));
    }

    @Test
    void whatHasComeOfADownloadIsStaleOnceNoVideoWaitsForIt() throws IOException {
        String waiting = UUID.randomUUID().toString();
        sql.update(
                "INSERT INTO video (id, project_id, title, filename, state, size_bytes, created_at, updated_at)"
                        + " VALUES (?, ?, 'a', 'a', 'PROCESSING', 7, 0, 0)",
                waiting,
                Api.project());
        Path kept = plant("incoming/" + waiting + "/bytes");
        Path left = plant("incoming/of-nobody/bytes");
        assertEquals(
                List.of("incoming/of-nobody/bytes"),
                reconciler.run(Removal.ALL).stale().first());
        assertTrue(Files.exists(kept));
        assertFalse(Files.exists(left.getParent()));
        sql.update("DELETE FROM video WHERE id = ?", waiting);
        storage.discard(waiting);
    }

    @Test
    void aVideoWhoseFileIsGoneIsMissingAlsoInTheTrash() throws IOException {
        String there = video(samples.small());
        String gone = video(samples.small());
        String binned = video(samples.small());
        Files.delete(storage.local(keyOf(gone)));
        Files.delete(storage.local(keyOf(binned)));
        sql.update("UPDATE video SET is_deleted = 1 WHERE id = ?", binned);
        Findings found = reconciler.run(Removal.ALL);
        assertEquals(List.of(gone, binned), found.missing().first());
        assertFalse(found.missing().first().contains(there));
        sql.update("DELETE FROM video WHERE id IN (?, ?)", gone, binned);
    }

    @Test
    void longListsAreCutAndCounted() throws IOException {
        for (int i = 0; i < 1100; i++) {
            plant("store/bulk/" + i);
        }
        Findings found = reconciler.run(Removal.ALL);
        assertEquals(1000, found.orphans().first().size());
        assertEquals(1100, found.orphans().count());
        assertTrue(found.isTruncated());
        assertFalse(reconciler.run(Removal.NOTHING).isAnything());
    }

    @Test
    void jobsThatPublishWhileEverythingIsRemovedLoseNothing() {
        String project = Api.project();
        String video = Api.video(project, samples.small());
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            jobs.add(Api.trim(project, video, 1, 3, "copy"));
        }
        Reconciler ageless = ageless();
        while (!sql.list("SELECT 1 FROM job WHERE status IN ('PENDING', 'RUNNING')", row -> 1)
                .isEmpty()) {
            Findings found = ageless.run(Removal.ALL);
            assertEquals(List.of(), found.missing().first());
            assertEquals(List.of(), found.orphans().first());
        }
        for (String job : jobs) {
            assertEquals("completed", Api.ended(job).getString("status"));
            String clip = Api.ended(job).getString("output_data.video_id");
            given().get("/api/v1/videos/" + clip + "/content").then().statusCode(200);
        }
    }
}
