package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.broadsheet.testing.Databases;
import org.broadsheet.testing.ProbeWar;
import org.broadsheet.testing.probe.Probe;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Instants survive both databases to the microsecond, wherever the JVM stands and whatever the clocks do. */
class InstantConverterTest {

    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("2025-03-30T00:59:59.999999Z"), // Berlin: the last microsecond before the hour that is not
            Instant.parse("2025-03-30T01:00:00.000001Z"),
            Instant.parse("2025-10-26T00:30:00.123456Z"), // Berlin: 02:30 for the first time
            Instant.parse("2025-10-26T01:30:00.123456Z"), // Berlin: 02:30 for the second time
            Instant.parse("2025-11-02T05:30:00.5Z"), // New York: 01:30 for the first time
            Instant.parse("1899-12-31T23:59:59.000001Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    static Stream<Arguments> placesAndStores() {
        String h2 = "jdbc:h2:mem:instants;DB_CLOSE_DELAY=-1";
        String postgres = Databases.newPostgresUrl();
        return Stream.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu")
                .flatMap(zone -> Stream.of(Arguments.of(zone, h2, "sa"), Arguments.of(zone, postgres, "postgres")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("placesAndStores")
    void instantsSurvive(String zone, String url, String user) throws SQLException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            create(url, user);
            for (Instant instant : INSTANTS) {
                assertThat(throughTheStore(instant, url, user)).isEqualTo(instant);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theTestsWeaveEntitiesAsTheServerDoes() {
        assertThat(PersistenceWeaved.class).isAssignableFrom(Probe.class);
    }

    private static void create(String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists probe");
            statement.execute("drop sequence if exists probe_seq");
            statement.execute(ProbeWar.MIGRATION);
        }
    }

    /** Read by the provider, by a query with the instant as parameter, and by plain JDBC: all three agree. */
    private static Instant throughTheStore(Instant instant, String url, String user) throws SQLException {
        Map<String, String> address = Map.of(
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", user,
                "jakarta.persistence.jdbc.password", "");
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("probe", address);
                EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            Probe probe = new Probe(instant, null);
            entities.persist(probe);
            entities.getTransaction().commit();
            entities.clear();
            assertThat(entities.createQuery("select p from Probe p where p.at = :at", Probe.class)
                            .setParameter("at", instant)
                            .getResultList())
                    .extracting(Probe::id)
                    .containsExactly(probe.id());
            assertThat(entities.createQuery("select p.at from Probe p where p.id = :id", Instant.class)
                            .setParameter("id", probe.id())
                            .getSingleResult())
                    .isEqualTo(instant);
            assertThat(plain(probe.id(), url, user)).isEqualTo(instant);
            entities.clear();
            factory.getCache().evictAll();
            return entities.find(Probe.class, probe.id()).at();
        }
    }

    private static Instant plain(long id, String url, String user) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select at_time from probe where id = " + id)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
