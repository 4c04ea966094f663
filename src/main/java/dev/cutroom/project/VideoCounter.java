package dev.cutroom.project;

import java.util.Map;
import java.util.Set;

/** Counts what lies in projects; implemented by the room that knows. */
public interface VideoCounter {

    /** For each of these projects that has any, the number of videos that are not in the trash. */
    Map<String, Long> countByProject(Set<String> projectIds);
}
