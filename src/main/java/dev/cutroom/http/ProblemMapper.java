package dev.cutroom.http;

import dev.cutroom.database.DatabaseFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure of a request into a problem answer, in this one place. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response problem(Problem problem, UriInfo uri) {
        return answer(problem, uri);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(UriInfo uri) {
        return answer(
                HttpProblem.UNAUTHENTICATED
                        .because("Send a valid bearer token of the configured identity provider.")
                        .with("WWW-Authenticate", "Bearer"),
                uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, UriInfo uri) {
        return answer(HttpProblem.FORBIDDEN.because("Your role does not allow this call."), uri);
    }

    @ServerExceptionMapper
    Response protocol(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failure, uri);
        }
        HttpProblem code = HttpProblem.ofStatus(status);
        Problem problem = code.because(code.title() + ".");
        Object allow = failure.getResponse().getHeaders().getFirst("Allow");
        return answer(allow == null ? problem : problem.with("Allow", allow.toString()), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, UriInfo uri) {
        if (DatabaseFailure.diskFull(failure)) {
            LOG.warnf("Disk full while answering %s", uri.getPath());
            return answer(HttpProblem.NO_SPACE.because("Nothing was changed. Free some space and try again."), uri);
        }
        String request = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request %s to %s failed", request, uri.getPath());
        return answer(HttpProblem.INTERNAL.because("The failure was logged under " + request + "."), uri);
    }

    private static Response answer(Problem problem, UriInfo uri) {
        Response.ResponseBuilder answer = Response.status(problem.code().status())
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(ProblemView.of(problem, uri.getRequestUri().getRawPath()));
        problem.headers().forEach(answer::header);
        return answer.build();
    }
}
