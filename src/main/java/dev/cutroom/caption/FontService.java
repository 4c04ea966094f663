package dev.cutroom.caption;

import dev.cutroom.access.Caller;
import dev.cutroom.access.ProjectRole;
import dev.cutroom.http.Etags;
import dev.cutroom.http.IfMatch;
import dev.cutroom.http.Page;
import dev.cutroom.http.Paging;
import dev.cutroom.http.Problem;
import dev.cutroom.project.ProjectRemoved;
import dev.cutroom.project.Projects;
import dev.cutroom.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

/** The fonts that projects bring for their burns. */
@ApplicationScoped
class FontService {

    static final int MOST = 100;

    private final Projects projects;
    private final FontStore store;
    private final Etags etags;

    FontService(Projects projects, FontStore store, Etags etags) {
        this.projects = projects;
        this.store = store;
        this.etags = etags;
    }

    /** @throws Problem NOT_FOUND, FONT_EXISTS, TOO_MANY_FONTS */
    @Transactional
    public FontView record(Caller caller, FontView font, StoredFile file) {
        projects.require(caller, font.projectId(), ProjectRole.EDITOR);
        if (store.holds(font.projectId(), file.sha256())) {
            throw FontProblem.FONT_EXISTS.because("The same bytes are there already.");
        }
        if (store.count(font.projectId()) >= MOST) {
            throw FontProblem.TOO_MANY_FONTS.because("A project has at most " + MOST + " fonts; remove some first.");
        }
        store.add(font, file);
        return font;
    }

    /** @return the storage key of its file @throws Problem NOT_FOUND, PRECONDITION_FAILED */
    @Transactional
    public String remove(Caller caller, String id, IfMatch ifMatch) {
        etags.check(ifMatch, require(caller, id, ProjectRole.EDITOR));
        return store.remove(id).orElseThrow(() -> Problem.notFound("font"));
    }

    /** @throws Problem NOT_FOUND */
    FontView require(Caller caller, String id, ProjectRole least) {
        FontView font = store.find(id).orElseThrow(() -> Problem.notFound("font"));
        projects.require(caller, font.projectId(), least, "font");
        return font;
    }

    Page<FontView> list(Caller caller, String projectId, Paging paging) {
        projects.require(caller, projectId, ProjectRole.VIEWER);
        return Page.of(store.page(projectId, paging), paging.limit(), FontView::place, font -> font);
    }

    void onProjectRemoved(@Observes ProjectRemoved event) {
        event.keys().addAll(store.keys(event.projectId()));
        store.removeAll(event.projectId());
    }
}
