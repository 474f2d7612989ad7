package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class AuditTrailTest {

    private static final Actor SOMEBODY = new Actor(7, "ada", "Ada", Channel.REST, Set.of());

    @Parameter
    House house;

    private void record(Actor actor, AuditAction act) {
        house.within(() -> house.get(AuditTrail.class).record(actor, act));
    }

    private static AuditValues saying(String text) {
        return new AuditValues().text("text", text);
    }

    private AuditEvent read() {
        return house.within(() -> house.entities()
                .createQuery("select e from AuditEvent e", AuditEvent.class)
                .getSingleResult());
    }

    @Test
    void anEventSaysWhoWhatWhyAndThroughWhichDoor() {
        record(
                SOMEBODY,
                new AuditAction("article.kill", "article", 12, "court order", saying("LIVE"), saying("KILLED")));
        AuditEvent event = read();
        assertThat(event.happenedAt()).isEqualTo(house.clock().instant());
        assertThat(event)
                .extracting(
                        AuditEvent::actorId,
                        AuditEvent::actorHandle,
                        AuditEvent::door,
                        AuditEvent::action,
                        AuditEvent::entity,
                        AuditEvent::entityId,
                        AuditEvent::reason,
                        AuditEvent::before,
                        AuditEvent::after)
                .containsExactly(
                        7L,
                        "ada",
                        Channel.REST,
                        "article.kill",
                        "article",
                        12L,
                        "court order",
                        "{\"v\":1,\"text\":\"LIVE\"}",
                        "{\"v\":1,\"text\":\"KILLED\"}");
    }

    @Test
    void theHashHoldsWhenItIsReadAgain() {
        String tricky = "Ünï — 港 👩‍🚀 \"'\\ %$ \n\t\u0000\u2028\ud83d, \"dueAt\":\"" + "x".repeat(1953) + "👍👍👍👍👍";
        AuditValues values = saying(tricky).texts("stepLabels", List.of(tricky, tricky));
        record(SOMEBODY, new AuditAction("a.b", "a", 1, tricky.replaceAll("[\\x00\\p{Cs}]", ""), values, values));
        AuditEvent event = read();
        assertThat(event.computeHash()).isEqualTo(event.contentHash());
        assertThat(event.after()).startsWith("{\"v\":1,\"text\":\"Ünï").endsWith("}");
    }

    @Test
    void aChangedRowIsFoundOut() throws Exception {
        Assumptions.assumeTrue(house.store() == Store.H2, "PostgreSQL refuses the change itself");
        record(SOMEBODY, AuditAction.of("a.b", "a", 1, saying("true")));
        try (var connection = house.database().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update audit_event set after_text = 'false'");
        }
        AuditEvent event = read();
        assertThat(event.computeHash()).isNotEqualTo(event.contentHash());
    }

    @Test
    void postgresRefusesToForget() throws Exception {
        Assumptions.assumeTrue(house.store() == Store.POSTGRESQL, "H2 has the verifier instead");
        record(SOMEBODY, AuditAction.of("a.b", "a", 1, saying("true")));
        for (String attempt : List.of(
                "update audit_event set after_text = 'false'",
                "delete from audit_event",
                "truncate audit_event cascade")) {
            try (var connection = house.database().getConnection();
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(attempt)).hasMessageContaining("insert-only");
            }
        }
        assertThat(read().after()).isEqualTo("{\"v\":1,\"text\":\"true\"}");
    }

    @Test
    void aJobHasAHandleAndNoPerson() {
        record(Actor.system(), AuditAction.of("a.b", "a", 1, null));
        assertThat(read().actorId()).isNull();
        assertThat(read().actorHandle()).isEqualTo("system");
    }
}
