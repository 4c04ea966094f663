package dev.cutroom.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cutroom.Api;
import dev.cutroom.TemporaryData;
import dev.cutroom.access.Caller;
import dev.cutroom.access.Role;
import dev.cutroom.job.TestHandlers.BlockingHandler;
import dev.cutroom.job.TestHandlers.Nothing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens to a job that hangs. */
@QuarkusTest
@TestProfile(WatchdogTest.Impatient.class)
@QuarkusTestResource(TemporaryData.class)
class WatchdogTest {

    /** Short limits. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "cutroom.jobs.stall-timeout", "1h",
                    "cutroom.jobs.stall-timeout.test_block", "1s",
                    "cutroom.jobs.lease", "3s",
                    "cutroom.jobs.backoff.base", "10ms");
        }
    }

    @Inject
    JobQueue queue;

    @Inject
    JobStore store;

    @Inject
    JobLimits limits;

    @Test
    void aJobWithoutProgressIsStoppedRetriedAndFailsAsStalled() {
        JobView job = queue.submit(
                new Caller("local", Role.ADMIN),
                new Submission(BlockingHandler.TYPE, Api.project(), null, new Nothing(), 0, 1, null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> store.find(job.id()).orElseThrow().status().isFinal());
        Job failed = store.find(job.id()).orElseThrow();
        assertEquals(JobState.FAILED, failed.status());
        assertEquals("STALLED", failed.errorCode());
        assertEquals(2, failed.attempt());
    }

    @Test
    void aTypesOwnLimitGoesBeforeTheCommonOne() {
        assertEquals(Duration.ofSeconds(1), limits.stall(BlockingHandler.TYPE));
        assertEquals(Duration.ofHours(1), limits.stall("trim"));
        assertTrue(limits.timeout("trim").isEmpty());
        assertEquals(1, limits.running("caption"));
        assertEquals(3, limits.running("download"));
        assertEquals(4, limits.running("trim"));
    }
}
