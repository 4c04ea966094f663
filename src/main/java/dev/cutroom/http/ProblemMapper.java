package dev.cutroom.http;

import dev.cutroom.database.DatabaseFailure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

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

    /** The framework says "not found" too where one resource knows the path and another that begins alike does not. */
    @ServerExceptionMapper({NotAllowedException.class, NotFoundException.class})
    Response unrouted(ContainerRequestContext request, UriInfo uri) {
        ServerRequestContext routed = ((ResteasyReactiveContainerRequestContext) request).getServerRequestContext();
        Set<String> allowed = AllowedMethods.of((ResteasyReactiveRequestContext) routed);
        if (allowed.isEmpty() || allowed.contains(request.getMethod())) {
            return answer(HttpProblem.NOT_FOUND.because(HttpProblem.NOT_FOUND.title() + "."), uri);
        }
        return answer(
                HttpProblem.METHOD_NOT_ALLOWED
                        .because("This method is not offered here; `Allow` says which are.")
                        .with("Allow", String.join(", ", allowed)),
                uri);
    }

    @ServerExceptionMapper
    Response protocol(WebApplicationException failure, UriInfo uri) {
        int status = failure.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(failure, uri);
        }
        HttpProblem code = HttpProblem.ofStatus(status);
        return answer(code.because(code.title() + "."), uri);
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
