package dev.cutroom;

import dev.cutroom.http.HttpProblem;
import dev.cutroom.job.ProcessRole;
import dev.cutroom.job.ProcessRoles;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers no request where this process is not there to serve the API. */
@Provider
public class ApiFilter implements ContainerRequestFilter {

    private final ProcessRoles roles;

    ApiFilter(ProcessRoles roles) {
        this.roles = roles;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!roles.has(ProcessRole.API)) {
            throw HttpProblem.NOT_FOUND.because("This process does not serve the API (cutroom.roles).");
        }
    }
}
