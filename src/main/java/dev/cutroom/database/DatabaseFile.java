package dev.cutroom.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the database lies, and connections beside the pool: who reads at length takes none of its connections. */
@ApplicationScoped
class DatabaseFile {

    private final Path file;

    DatabaseFile(@ConfigProperty(name = "cutroom.data-dir") Path directory) {
        file = directory.toAbsolutePath().normalize().resolve("cutroom.db");
    }

    /** A connection that takes no lock until it is told to, unlike those of the pool. */
    Connection connect() throws SQLException {
        return connect(file);
    }

    /** The same to a file that nobody else has open. */
    static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
