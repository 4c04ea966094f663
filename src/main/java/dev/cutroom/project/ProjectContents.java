package dev.cutroom.project;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What lies in projects; implemented by the room that knows. */
public interface ProjectContents {

    /** For each of these projects that has any, the number of videos that are not in the trash. */
    Map<String, Long> countByProject(Set<String> projectIds);

    /** Calls off all jobs of the project and waits until none runs. To be called outside of a transaction. */
    void stopWork(String projectId);

    /** Removes all rows of the project, in the caller's transaction. @return keys of the files that nothing names any more */
    List<String> removeRows(String projectId);

    /** Removes these files, once that transaction is committed. @return bytes freed */
    long removeFiles(List<String> keys);
}
