package dev.cutroom.project;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers other rooms whether a project is there for a caller. */
@ApplicationScoped
public class Projects {

    private final Access access;

    Projects(Access access) {
        this.access = access;
    }

    /**
     * Lets the call go on when the project is there and the caller has at least this role in it.
     *
     * @throws dev.cutroom.http.Problem NOT_FOUND, FORBIDDEN
     */
    public void require(Caller caller, String projectId, ProjectRole least) {
        require(caller, projectId, least, "project");
    }

    /** The same for something that lies in the project. @param noun what is not found then, such as "video" */
    public void require(Caller caller, String projectId, ProjectRole least, String noun) {
        access.require(caller, projectId, least, noun);
        Project.require(projectId);
    }
}
