package dev.cutroom.project;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.http.Problem;
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
     * @throws Problem NOT_FOUND, FORBIDDEN
     */
    public void require(Caller caller, String projectId, ProjectRole least) {
        require(caller, projectId, least, "project");
    }

    /** The same for something that lies in the project. @param noun what is not found then, such as "video" */
    public void require(Caller caller, String projectId, ProjectRole least, String noun) {
        access.require(caller, projectId, least, noun);
        if (isDeleted(projectId)) {
            throw Problem.notFound(noun);
        }
    }

    /** The same, whether the project lies in the trash or not. */
    public void requireEvenDeleted(Caller caller, String projectId, ProjectRole least, String noun) {
        access.require(caller, projectId, least, noun);
    }

    /** Does it lie in the trash, or is it not there at all? */
    public boolean isDeleted(String projectId) {
        return Project.of(projectId).map(Project::isDeleted).orElse(true);
    }
}
