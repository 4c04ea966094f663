package dev.cutroom.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What a stream tells of.
 *
 * @param condition in HQL, on events
 * @param values of its parameters
 * @param covering may an event of this project about this subject be told? A hint: the condition decides
 */
record Scope(String condition, Map<String, Object> values, BiPredicate<String, String> covering) {

    /** One job. */
    static Scope ofJob(String jobId) {
        return new Scope(
                "kind = :kind and subjectId = :subject",
                Map.of("kind", EventKind.JOB, "subject", jobId),
                (project, subject) -> subject.equals(jobId));
    }

    /** One project. */
    static Scope ofProject(String projectId) {
        return new Scope(
                "projectId = :project", Map.of("project", projectId), (project, subject) -> project.equals(projectId));
    }

    /** All projects of a caller. @param membership the condition that names them, null for those who see all */
    static Scope ofCaller(String membership, String caller) {
        return caller == null
                ? new Scope("1 = 1", Map.of(), (project, subject) -> true)
                : new Scope(membership, Map.of("caller", caller), (project, subject) -> true);
    }

    boolean covers(String projectId, String subjectId) {
        return covering.test(projectId, subjectId);
    }

    Map<String, Object> parameters(long lastId) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("last", lastId);
        return all;
    }
}
