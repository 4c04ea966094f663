package dev.cutroom.caption;

import dev.cutroom.access.Access;
import dev.cutroom.access.Role;
import dev.cutroom.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The names and terms of a project over HTTP. */
@Path("/api/v1/projects/{id}/vocabulary")
@Tag(name = "Captions")
@RolesAllowed(Role.VIEWER_NAME)
public class VocabularyResource {

    private final VocabularyService service;
    private final Access access;

    VocabularyResource(VocabularyService service, Access access) {
        this.service = service;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getVocabulary",
            summary = "Fetch the names and terms of a project",
            description = "Recognition is told to expect them, and puts them in place of their variants.")
    public VocabularyView get(@PathParam("id") String projectId) {
        return service.get(access.caller(), projectId);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.EDITOR_NAME)
    @Operation(
            operationId = "putVocabulary",
            summary = "Put these names and terms in place of all that a project has",
            description =
                    "Recognitions that begin later go by them; captions that are there do not change. The most important come first: a recogniser hears of about 600 characters of them.")
    public VocabularyView put(@PathParam("id") String projectId, @BeanParam IfMatch ifMatch, NewVocabulary wanted) {
        return service.put(access.caller(), projectId, wanted.checked(), ifMatch);
    }
}
