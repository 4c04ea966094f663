package dev.cutroom.project;

import dev.cutroom.access.Caller;
import dev.cutroom.http.BytesFreed;
import dev.cutroom.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Removes projects for good: seal, stop what runs, remove the rows in one transaction, then the files. */
@ApplicationScoped
public class ProjectRemoval {

    private final ProjectService service;
    private final ProjectContents contents;

    ProjectRemoval(ProjectService service, ProjectContents contents) {
        this.service = service;
        this.contents = contents;
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND, PRECONDITION_FAILED; JOB_NOT_FINISHED when a job does not stop in time */
    BytesFreed remove(Caller caller, String id, IfMatch ifMatch) {
        service.seal(caller, id, ifMatch);
        return new BytesFreed(remove(id));
    }

    /** The ids of what went into the trash before this time. */
    public List<String> trashedBefore(Instant time) {
        return Project.trashedBefore(time);
    }

    /** Removes a project that lies in the trash. @return bytes freed @throws dev.cutroom.http.Problem JOB_NOT_FINISHED */
    public long remove(String id) {
        contents.stopWork(id);
        List<String> keys = service.remove(id);
        return contents.removeFiles(keys);
    }
}
