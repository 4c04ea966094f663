package dev.cutroom.job;

import static dev.cutroom.job.JobState.CANCELLED;
import static dev.cutroom.job.JobState.COMPLETED;
import static dev.cutroom.job.JobState.FAILED;
import static dev.cutroom.job.JobState.PENDING;
import static dev.cutroom.job.JobState.RUNNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {

    private static final Map<JobState, Set<JobState>> DRAWN = Map.of(
            PENDING, Set.of(RUNNING, CANCELLED),
            RUNNING, Set.of(PENDING, COMPLETED, FAILED, CANCELLED),
            COMPLETED, Set.of(),
            FAILED, Set.of(PENDING),
            CANCELLED, Set.of(PENDING));

    @ParameterizedTest
    @EnumSource
    void itLeadsWhereTheDiagramSays(JobState state) {
        Set<JobState> next =
                EnumSet.allOf(JobState.class).stream().filter(state::leadsTo).collect(Collectors.toSet());
        assertEquals(DRAWN.get(state), next);
    }
}
