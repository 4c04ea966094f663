package dev.cutroom.job;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this process does ({@code cutroom.roles}): all of it, unless said otherwise. Schedules of maintenance skip where it does none. */
@ApplicationScoped
public class ProcessRoles implements Scheduled.SkipPredicate {

    private final Set<ProcessRole> roles;

    ProcessRoles(
            @ConfigProperty(name = "cutroom.roles", defaultValue = "api,worker,maintenance") Set<ProcessRole> roles) {
        this.roles = Set.copyOf(roles);
    }

    public boolean has(ProcessRole role) {
        return roles.contains(role);
    }

    @Override
    public boolean test(ScheduledExecution execution) {
        return !has(ProcessRole.MAINTENANCE);
    }
}
