package dev.cutroom.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the document: every call's problem answers, and how a caller says who it is. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (HttpProblem problem : HttpProblem.values()) {
            document.getComponents().addResponse(problem.name(), answer(problem));
        }
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach(ProblemAnswers::complete));
        document.getComponents().addSecurityScheme("bearer", bearer());
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the configured identity provider; not needed where none is configured.");
    }

    private static void complete(HttpMethod method, Operation operation) {
        operation.setSecurity(null);
        if (method == HttpMethod.POST) {
            addKey(operation);
        }
        APIResponses answers = operation.getResponses();
        if (hasPrecondition(operation)) {
            answers.addAPIResponse("412", OASFactory.createAPIResponse());
        }
        boolean hasBody = operation.getRequestBody() != null;
        for (HttpProblem problem : HttpProblem.values()) {
            String status = String.valueOf(problem.status());
            if (HttpProblem.ofStatus(problem.status()) != problem) {
                continue; // told apart by its code
            }
            boolean said = answers.hasAPIResponse(status);
            if (said || problem.isOfEveryCall() || (hasBody && problem.isOfBodies())) {
                answers.removeAPIResponse(status);
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(problem.name()));
            }
        }
    }

    private static boolean hasPrecondition(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    /** Every POST may be repeated under a key; a filter and {@link Idempotency} see to it, so no resource declares the header. */
    private static void addKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(IdempotencyKeys.HEADER)
                .in(Parameter.In.HEADER)
                .description("Repeat the request under the same key, for a day, and the first answer comes again.")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)));
        operation.getResponses().addAPIResponse("409", OASFactory.createAPIResponse());
        operation.getResponses().addAPIResponse("422", OASFactory.createAPIResponse());
    }

    private static APIResponse answer(HttpProblem problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", ProblemView.typeOf(problem));
        example.put("title", problem.title());
        example.put("status", problem.status());
        example.put("detail", problem.title() + ".");
        example.put("instance", "/api/v1/videos/01890a5d-ac96-774b-bcce-b302099a8057");
        example.put("code", problem.name());
        return OASFactory.createAPIResponse()
                .description(problem.title() + ".")
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(example)));
    }
}
