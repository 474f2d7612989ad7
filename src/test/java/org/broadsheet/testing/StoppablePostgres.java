package org.broadsheet.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL of one's own that goes away and comes back, with its data, at the same port. */
public final class StoppablePostgres implements AutoCloseable {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres running;

    /** Keeps its data in a folder; it does not run yet. */
    public StoppablePostgres(Path folder) {
        this.folder = folder.resolve("pg");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    public StoppablePostgres start() {
        running = Databases.start(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false));
        return this;
    }

    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
        running = null;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** What points a server at it. */
    public Map<String, String> environment() {
        return Databases.environment(url());
    }

    @Override
    public void close() {
        if (running != null) {
            stop();
        }
    }
}
