package dev.cutroom.project;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Criteria;
import dev.cutroom.database.Ids;
import dev.cutroom.http.Etags;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates, shows, changes and deletes projects. */
@ApplicationScoped
class ProjectService {

    private final Access access;
    private final ProjectContents contents;
    private final Etags etags;
    private final Clock clock;
    private final Event<ProjectDeleted> deleted;
    private final Event<ProjectRestored> restored;
    private final Event<ProjectRemoved> removed;

    ProjectService(
            Access access,
            ProjectContents contents,
            Etags etags,
            Clock clock,
            Event<ProjectDeleted> deleted,
            Event<ProjectRestored> restored,
            Event<ProjectRemoved> removed) {
        this.access = access;
        this.contents = contents;
        this.etags = etags;
        this.clock = clock;
        this.deleted = deleted;
        this.restored = restored;
        this.removed = removed;
    }

    @Transactional
    public ProjectView create(Caller caller, NewProject wanted) {
        Project project = new Project(Ids.next(), caller.subject(), wanted, clock.instant());
        project.persist();
        access.own(caller, project.id());
        return ProjectView.of(project, ProjectRole.OWNER, 0);
    }

    /** @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public ProjectView change(Caller caller, String id, ProjectEdit edit, IfMatch ifMatch) {
        Project project = require(caller, id, ProjectRole.EDITOR, false);
        etags.check(ifMatch, view(caller, project));
        project.change(edit, clock.instant());
        return view(caller, project);
    }

    /** Into the trash, with all that lies in it and is not there yet. @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public void trash(Caller caller, String id, IfMatch ifMatch) {
        Project project = require(caller, id, ProjectRole.OWNER, false);
        etags.check(ifMatch, view(caller, project));
        trash(project);
    }

    /** Out of the trash, with exactly what went there with it. One that is not there is left as it is. */
    @Transactional
    public ProjectView restore(Caller caller, String id) {
        Project project = require(caller, id, ProjectRole.OWNER, true);
        if (project.isDeleted()) {
            ProjectRestored event = new ProjectRestored(id, project.deletionId());
            project.restore(clock.instant());
            restored.fire(event);
        }
        return view(caller, project);
    }

    /** Before a removal: nobody may begin anything new in it. @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public void seal(Caller caller, String id, IfMatch ifMatch) {
        Project project = require(caller, id, ProjectRole.OWNER, true);
        etags.check(ifMatch, view(caller, project));
        if (!project.isDeleted()) {
            trash(project);
        }
    }

    /** Removes the rows of a project if it lies in the trash still: somebody may have restored it meanwhile. @return keys of its files */
    @Transactional
    public List<String> remove(String id) {
        if (!Project.of(id).map(Project::isDeleted).orElse(false)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(contents.removeRows(id));
        removed.fire(new ProjectRemoved(id, keys));
        access.disown(id);
        Project.deleteById(id);
        return keys;
    }

    private void trash(Project project) {
        String deletionId = Ids.next();
        project.trash(deletionId, clock.instant());
        deleted.fire(new ProjectDeleted(project.id(), deletionId));
    }

    /** @throws Problem NOT_FOUND */
    ProjectView get(Caller caller, String id, boolean evenDeleted) {
        return view(caller, require(caller, id, ProjectRole.VIEWER, evenDeleted));
    }

    Page<ProjectView> list(Caller caller, boolean evenDeleted, Paging paging) {
        Criteria criteria = new Criteria()
                .and("deletion.deleted = :deleted", "deleted", evenDeleted ? null : false)
                .and(Access.memberOf("id"), "caller", Access.filter(caller));
        List<Project> rows = Project.page(criteria, paging);
        Map<String, ProjectView> views =
                views(caller, rows).stream().collect(Collectors.toMap(ProjectView::id, view -> view));
        return Page.of(rows, paging.limit(), Project::place, project -> views.get(project.id()));
    }

    private Project require(Caller caller, String id, ProjectRole least, boolean evenDeleted) {
        access.require(caller, id, least);
        return evenDeleted ? Project.of(id).orElseThrow(() -> Problem.notFound("project")) : Project.require(id);
    }

    private ProjectView view(Caller caller, Project project) {
        return views(caller, List.of(project)).get(0);
    }

    private List<ProjectView> views(Caller caller, List<Project> projects) {
        Set<String> ids = projects.stream().map(Project::id).collect(Collectors.toSet());
        Map<String, ProjectRole> roles = access.roles(caller, ids);
        Map<String, Long> counts = contents.countByProject(ids);
        return projects.stream()
                .map(project -> ProjectView.of(project, roles.get(project.id()), counts.getOrDefault(project.id(), 0L)))
                .toList();
    }
}
