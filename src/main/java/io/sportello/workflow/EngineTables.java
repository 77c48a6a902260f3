package io.sportello.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Prepares a database for the tables that the engine makes for itself. */
final class EngineTables {

    private EngineTables() {}

    /** Teaches H2, which forgets {@code blob} while it speaks like PostgreSQL, the type that the engine asks for. */
    static void prepare(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if ("H2".equals(connection.getMetaData().getDatabaseProductName())) {
                statement.execute("create domain if not exists blob as binary large object");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be prepared for the process engine", e);
        }
    }
}
