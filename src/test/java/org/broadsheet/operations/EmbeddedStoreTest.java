package org.broadsheet.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.broadsheet.platform.store.DatabaseVendor;
import org.broadsheet.platform.store.GateOpened;
import org.broadsheet.testing.Databases;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the embedded database is a few times as large as what is in it, however often something is saved. */
class EmbeddedStoreTest {
    private static final int DRAFTS = 500;
    /** The server tidies every second; in so many drafts here. */
    private static final int BETWEEN = 25;
    /** Without this nothing that is younger than some seconds could be thrown away, which is all of this test. */
    private static final String IMPATIENT = "RETENTION_TIME=0";

    private static final String PASSWORD = "broadsheet";
    private static final int TIMES = 5;
    /** What one draft leaves behind until somebody tidies. */
    private static final int LEFT_BY_A_DRAFT = 100_000;

    @TempDir
    Path folder;

    private long size() throws IOException {
        return Files.size(folder.resolve("database.mv.db"));
    }

    private static EmbeddedStoreUpkeep upkeep(DataSource database) {
        EmbeddedStoreUpkeep upkeep = new EmbeddedStoreUpkeep();
        upkeep.database = database;
        upkeep.atStart(new GateOpened(DatabaseVendor.H2));
        return upkeep;
    }

    @Test
    void theFileStaysSmallInUseAndAfterARestart() throws Exception {
        String url = Databases.h2Url(folder).replaceFirst("RETENTION_TIME=\\d+", IMPATIENT);
        assertThat(url).contains(IMPATIENT);
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", PASSWORD);
        EmbeddedStoreUpkeep upkeep = upkeep(pool);
        House house = House.inFile(pool);
        Samples samples = new Samples(house);
        for (int draft = 1; draft <= DRAFTS; draft++) {
            samples.draft();
            if (draft % BETWEEN == 0) {
                upkeep.run();
            }
        }
        long inUse = size();
        house.close();
        pool.dispose();

        long data;
        try (Connection connection = DriverManager.getConnection(url, "sa", PASSWORD);
                Statement statement = connection.createStatement()) {
            long restarted = size();
            statement.execute("shutdown defrag");
            data = size();
            assertThat(restarted)
                    .as("after a restart; the data alone take %d", data)
                    .isLessThan(TIMES * data);
        }
        assertThat(inUse)
                .as("in use; the data alone take %d", data)
                .isLessThan(TIMES * data + BETWEEN * LEFT_BY_A_DRAFT);
    }

    @Test
    void theFileOfAnEarlierVersionIsClosedToOthers() throws Exception {
        JdbcConnectionPool pool = JdbcConnectionPool.create(Databases.h2Url(folder), "sa", PASSWORD);
        pool.getConnection().close();
        Path file = folder.resolve("database.mv.db");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        upkeep(pool).run();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        pool.dispose();
    }

    @Test
    void aServerWhoseOwnFileStaysLockedEnds() {
        AtomicInteger ended = new AtomicInteger();
        EmbeddedStoreUpkeep upkeep = upkeep(failing(90020));
        upkeep.end = ended::incrementAndGet;

        for (int run = 1; run < 12; run++) {
            assertThatThrownBy(upkeep::run).isInstanceOf(IllegalStateException.class);
        }
        assertThat(ended).hasValue(0);
        assertThatThrownBy(upkeep::run).isInstanceOf(IllegalStateException.class);
        assertThat(ended).hasValue(1);
    }

    @Test
    void noOtherFailureEndsAServer() {
        AtomicInteger ended = new AtomicInteger();
        EmbeddedStoreUpkeep upkeep = upkeep(failing(90098));
        upkeep.end = ended::incrementAndGet;

        for (int run = 1; run < 50; run++) {
            assertThatThrownBy(upkeep::run).isInstanceOf(IllegalStateException.class);
        }
        assertThat(ended).hasValue(0);
    }

    /** As a server's pool says it: deep in a failure of its own. */
    private static DataSource failing(int code) {
        return (DataSource) Proxy.newProxyInstance(
                EmbeddedStoreTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (self, method, arguments) -> {
                    throw new SQLException(new SQLNonTransientConnectionException("not now", "90020", code));
                });
    }

    @Test
    void anotherDatabaseIsLeftAlone() {
        EmbeddedStoreUpkeep upkeep = upkeep(failing(90020));
        upkeep.atStart(new GateOpened(DatabaseVendor.POSTGRESQL));

        upkeep.run();
    }
}
