package dev.cutroom.access;

import dev.cutroom.http.HttpProblem;
import dev.cutroom.http.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers who is calling and whether they may. */
@ApplicationScoped
public class Access {

    private final SecurityIdentity identity;
    private final Clock clock;

    Access(SecurityIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** Who makes the current request. */
    public Caller caller() {
        Role role = Role.VIEWER;
        for (Role wider : Role.values()) {
            role = identity.hasRole(wider.wireName()) ? wider : role;
        }
        return new Caller(
                identity.isAnonymous() ? Caller.LOCAL : identity.getPrincipal().getName(), role);
    }

    /**
     * Lets the call go on when the caller has at least this role in the project.
     *
     * @throws Problem NOT_FOUND for a project that is not there or not the caller's (a foreign id must not be told from an absent one);
     *     FORBIDDEN for a member with a smaller role
     */
    public void require(Caller caller, String projectId, ProjectRole least) {
        require(caller, projectId, least, "project");
    }

    /** The same for something that lies in a project. @param noun what is not found then, such as "video" */
    public void require(Caller caller, String projectId, ProjectRole least, String noun) {
        if (caller.isAdmin()) {
            if (!Membership.anyIn(projectId)) {
                throw Problem.notFound(noun);
            }
            return;
        }
        ProjectRole role = Membership.of(projectId, caller.subject())
                .map(Membership::role)
                .orElseThrow(() -> Problem.notFound(noun));
        if (role.compareTo(least) < 0) {
            throw HttpProblem.FORBIDDEN.because(
                    "You are " + role.name().toLowerCase(Locale.ROOT) + " of this project.");
        }
    }

    /** A condition in HQL on a field that holds a project's id, with the parameter {@code :caller}: only projects of that member. */
    public static String memberOf(String field) {
        return field + " in (select m.projectId from Membership m where m.subject = :caller)";
    }

    /** The value for {@link #memberOf}: null, and so no condition, for administrators. */
    public static String filter(Caller caller) {
        return caller.isAdmin() ? null : caller.subject();
    }

    /** Makes the caller owner of a new project, in the transaction that creates it. */
    public void own(Caller caller, String projectId) {
        new Membership(projectId, caller.subject(), ProjectRole.OWNER, clock.instant()).persist();
    }

    /** Forgets who may do what in a project that is being removed, in that transaction. */
    public void disown(String projectId) {
        Membership.delete("projectId", projectId);
    }

    /** The caller's role in each of these projects. Administrators count as owners of projects that they are no member of. */
    public Map<String, ProjectRole> roles(Caller caller, Set<String> projectIds) {
        Map<String, ProjectRole> own = Membership.of(projectIds, caller.subject()).stream()
                .collect(Collectors.toMap(Membership::projectId, Membership::role));
        return projectIds.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> own.getOrDefault(id, caller.isAdmin() ? ProjectRole.OWNER : ProjectRole.VIEWER)));
    }
}
