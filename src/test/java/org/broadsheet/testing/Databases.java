package org.broadsheet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The two stores that the tests run on: H2 in a file, and a real PostgreSQL that is started once for each JVM. */
public final class Databases {

    private static final Pattern H2_ADDRESS = Pattern.compile("jdbc:h2:file:.*\\}(/database;[^}]*)\\}");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres postgres;

    private Databases() {}

    /** The address that the server uses for this data folder, for a test that runs without a server. */
    public static String h2Url(Path data) {
        Matcher address = H2_ADDRESS.matcher(script());
        if (!address.find()) {
            throw new IllegalStateException("standalone.cli has no address of an embedded database");
        }
        return "jdbc:h2:file:" + data.toAbsolutePath() + address.group(1);
    }

    private static String script() {
        try {
            return Files.readString(Path.of("config/wildfly/standalone.cli"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A fresh, empty PostgreSQL database, and its address with user {@code postgres} and no password. */
    public static synchronized String newPostgresUrl() {
        String name = "broadsheet" + COUNT.incrementAndGet();
        try (Connection connection = postgres().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create database " + name);
            return "jdbc:postgresql://localhost:" + postgres().getPort() + "/" + name;
        } catch (SQLException e) {
            throw new IllegalStateException("no new PostgreSQL database", e);
        }
    }

    /** The environment that points a server at that address. */
    public static Map<String, String> environment(String postgresUrl) {
        return Map.of(
                "BROADSHEET_DB_URL", postgresUrl,
                "BROADSHEET_DB_USER", "postgres",
                "BROADSHEET_DB_PASSWORD", "postgres");
    }

    /** The shared PostgreSQL, which counts statements; it ends with the JVM. */
    public static synchronized EmbeddedPostgres postgres() {
        if (postgres == null) {
            postgres =
                    start(EmbeddedPostgres.builder().setServerConfig("shared_preload_libraries", "pg_stat_statements"));
        }
        return postgres;
    }

    /** A PostgreSQL of one's own, for a test that stops it; the caller closes it. */
    public static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.setPGStartupWait(Duration.ofSeconds(60)).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }
}
