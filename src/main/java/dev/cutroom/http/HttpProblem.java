package dev.cutroom.http;

import java.util.List;

/** Problems that any resource can have. */
public enum HttpProblem implements ProblemCode {
    INVALID_INPUT(400, "The request is not valid"),
    MALFORMED_BODY(400, "The body cannot be read"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "This is not allowed for you"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "This method is not offered here"),
    NOT_ACCEPTABLE(406, "None of the accepted forms is offered"),
    CONFLICT(409, "The state does not allow this"),
    PARENT_DELETED(409, "What it belongs to is in the trash"),
    REQUEST_RUNNING(409, "The same request is being answered"),
    PRECONDITION_FAILED(412, "It was changed meanwhile"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_TYPE(415, "This content type is not understood"),
    RANGE_NOT_SATISFIABLE(416, "The range lies outside the file"),
    UNPROCESSABLE(422, "This cannot be done with this resource"),
    IDEMPOTENCY_KEY_REUSED(422, "The key belongs to another request"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "This cannot be answered now"),
    NO_SPACE(507, "The disk is full");

    private final int status;
    private final String title;

    HttpProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** May any call at all end so? */
    boolean isOfEveryCall() {
        return List.of(INVALID_INPUT, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, NOT_ACCEPTABLE, INTERNAL)
                .contains(this);
    }

    /** May any call that has a body end so? */
    boolean isOfBodies() {
        return List.of(TOO_LARGE, UNSUPPORTED_TYPE, NO_SPACE).contains(this);
    }

    /** The problem that an HTTP status alone stands for. */
    static HttpProblem ofStatus(int status) {
        for (HttpProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < 500 ? INVALID_INPUT : INTERNAL;
    }
}
