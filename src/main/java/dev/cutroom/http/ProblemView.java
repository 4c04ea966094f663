package dev.cutroom.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details as they go over the wire. */
@RegisterForReflection
@Schema(
        name = "Problem",
        description = "RFC 9457 problem details. `code` is stable; `errors` lists every fault of an invalid request.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        @Schema(required = true, examples = "urn:cutroom:problem:not-found")
        String type,

        @Schema(required = true, examples = "Not found") String title,
        @Schema(required = true, examples = "404") int status,

        @Schema(required = true, examples = "There is no such video.")
        String detail,

        @Schema(required = true, examples = "/api/v1/videos/01890a5d-ac96-774b-bcce-b302099a8057")
        String instance,

        @Schema(required = true, examples = "NOT_FOUND") String code,
        List<Problem.Fault> errors) {

    static ProblemView of(Problem problem, String instance) {
        ProblemCode code = problem.code();
        return new ProblemView(
                typeOf(code),
                code.title(),
                code.status(),
                problem.getMessage(),
                instance,
                code.name(),
                problem.faults().isEmpty() ? null : problem.faults());
    }

    static String typeOf(ProblemCode code) {
        return "urn:cutroom:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
