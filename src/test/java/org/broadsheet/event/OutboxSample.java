package org.broadsheet.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.testing.House;

/** What stands in the outbox and in the list of purges. */
record OutboxSample(House house) {

    /** A row of the outbox that is neither done nor void. */
    record Row(String subject, String payload, Instant due) {}

    /** The open rows of a topic, in the order in which they are due. */
    List<Row> open(EventType type) {
        return rows(type, "voided_at is null and done_at is null");
    }

    /** How many open rows of a topic there are for the transaction that is under way. */
    int openInThisTransaction(EventType type) {
        return house.entities()
                .createQuery("select m.id from OutboxMessage m where m.topic = :topic and m.voidedAt is null")
                .setParameter("topic", type.topic())
                .getResultList()
                .size();
    }

    List<Row> voided(EventType type) {
        return rows(type, "voided_at is not null");
    }

    private List<Row> rows(EventType type, String condition) {
        return house
                .rows(
                        "select subject, payload, due_at from outbox where topic = ? and " + condition
                                + " order by due_at, id",
                        type.topic())
                .stream()
                .map(row -> new Row((String) row.get(0), (String) row.get(1), (Instant) row.get(2)))
                .toList();
    }

    /** The topics of all rows there are, void or not, in their order. */
    List<Object> topics() {
        return house.rows("select topic from outbox order by id").stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** Forgets everything that has happened. */
    void clear() {
        house.within(() -> {
            house.entities().createNativeQuery("delete from outbox").executeUpdate();
            house.entities().createNativeQuery("delete from page_purge").executeUpdate();
        });
    }

    /** The keys of pages that were purged. */
    Set<String> purged() {
        Set<String> keys = new TreeSet<>();
        house.rows("select page_key from page_purge").forEach(row -> keys.add((String) row.get(0)));
        return keys;
    }
}
