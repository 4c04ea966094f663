package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.http.Etags;
import dev.cutroom.http.IfMatch;
import dev.cutroom.project.Projects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Shows and changes the vocabularies of projects. */
@ApplicationScoped
class VocabularyService {

    private final Projects projects;
    private final VocabularyStore store;
    private final Etags etags;
    private final Clock clock;

    VocabularyService(Projects projects, VocabularyStore store, Etags etags, Clock clock) {
        this.projects = projects;
        this.store = store;
        this.etags = etags;
        this.clock = clock;
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND */
    VocabularyView get(Caller caller, String projectId) {
        projects.require(caller, projectId, ProjectRole.VIEWER);
        return new VocabularyView(store.of(projectId));
    }

    /** @throws dev.cutroom.http.Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public VocabularyView put(Caller caller, String projectId, List<VocabularyItem> items, IfMatch ifMatch) {
        projects.require(caller, projectId, ProjectRole.EDITOR);
        etags.check(ifMatch, new VocabularyView(store.of(projectId)));
        store.put(projectId, items, clock.instant());
        return new VocabularyView(items);
    }
}
