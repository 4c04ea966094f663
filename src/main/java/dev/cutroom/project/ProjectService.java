package dev.cutroom.project;

import dev.cutroom.access.Access;
import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.database.Criteria;
import dev.cutroom.database.Ids;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Creates, shows and changes projects. */
@ApplicationScoped
class ProjectService {

    private final Access access;
    private final VideoCounter videos;
    private final Clock clock;

    ProjectService(Access access, VideoCounter videos, Clock clock) {
        this.access = access;
        this.videos = videos;
        this.clock = clock;
    }

    @Transactional
    public ProjectView create(Caller caller, NewProject wanted) {
        Project project = new Project(Ids.next(), caller.subject(), wanted, clock.instant());
        project.persist();
        access.own(caller, project.id());
        return ProjectView.of(project, ProjectRole.OWNER, 0);
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND */
    @Transactional
    public ProjectView change(Caller caller, String id, ProjectEdit edit) {
        access.require(caller, id, ProjectRole.EDITOR);
        Project project = Project.require(id);
        project.change(edit, clock.instant());
        return view(caller, List.of(project)).get(0);
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND */
    ProjectView get(Caller caller, String id) {
        access.require(caller, id, ProjectRole.VIEWER);
        return view(caller, List.of(Project.require(id))).get(0);
    }

    Page<ProjectView> list(Caller caller, Paging paging) {
        Criteria criteria = new Criteria()
                .and("deleted = :deleted", "deleted", false)
                .and(Access.memberOf("id"), "caller", Access.filter(caller));
        List<Project> rows = Project.page(criteria, paging);
        Map<String, ProjectView> views =
                view(caller, rows).stream().collect(Collectors.toMap(ProjectView::id, view -> view));
        return Page.of(rows, paging.limit(), Project::place, project -> views.get(project.id()));
    }

    private List<ProjectView> view(Caller caller, List<Project> projects) {
        Set<String> ids = projects.stream().map(Project::id).collect(Collectors.toSet());
        Map<String, ProjectRole> roles = access.roles(caller, ids);
        Map<String, Long> counts = videos.countByProject(ids);
        return projects.stream()
                .map(project -> ProjectView.of(project, roles.get(project.id()), counts.getOrDefault(project.id(), 0L)))
                .toList();
    }
}
