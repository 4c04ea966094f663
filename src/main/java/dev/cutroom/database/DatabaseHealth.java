package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Without its database the service can answer nothing. */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class);

    private final Sql sql;

    DatabaseHealth(Sql sql) {
        this.sql = sql;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            String version = sql.first(
                            "SELECT version FROM flyway_schema_history WHERE success = 1 ORDER BY installed_rank DESC LIMIT 1",
                            row -> row.getString("version"))
                    .orElse("none");
            return HealthCheckResponse.named("database")
                    .up()
                    .withData("schema", version)
                    .build();
        } catch (RuntimeException e) {
            LOG.warn("The database does not answer", e);
            return HealthCheckResponse.down("database");
        }
    }
}
