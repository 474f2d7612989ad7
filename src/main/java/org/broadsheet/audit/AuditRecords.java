package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.CursorSeals;
import org.broadsheet.platform.Slice;

/** The events of the trail for whoever may read it, newest first. */
@ApplicationScoped
@Transactional
public class AuditRecords {
    private static final String LIST = "audit";
    private static final String ENTRY = "select new org.broadsheet.audit.AuditEntry(e.id, s.seq, e.happenedAt,"
            + " e.actorHandle, e.door, e.action, e.entity, e.entityId, e.reason, e.format, e.before, e.after, e.contentHash, s.seal)"
            + " from AuditEvent e left join AuditSeal s on s.eventId = e.id where 1 = 1";

    @Inject
    EntityManager entities;

    @Inject
    CursorSeals seals;

    /** Refuses with 403 unless the actor holds {@code audit.read}. */
    public Slice<AuditEntry> list(Actor reader, AuditFilter filter, Cursor before, int limit) {
        reader.require(Permission.AUDIT_READ);
        seals.check(LIST, before);
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder jpql = new StringBuilder(ENTRY);
        add(jpql, values, " and e.entity = :entity", "entity", filter.entity());
        add(jpql, values, " and e.entityId = :entityId", "entityId", filter.entityId());
        add(jpql, values, " and e.actorHandle = :actor", "actor", filter.actor());
        add(jpql, values, " and e.happenedAt >= :since", "since", filter.since());
        if (before != null) {
            add(jpql, values, " and (e.happenedAt < :at or (e.happenedAt = :at and e.id < :id))", "at", before.at());
            values.put("id", before.id());
        }
        jpql.append(" order by e.happenedAt desc, e.id desc");
        TypedQuery<AuditEntry> query = entities.createQuery(jpql.toString(), AuditEntry.class);
        values.forEach(query::setParameter);
        return seals.slice(
                LIST, query.setMaxResults(limit + 1).getResultList(), limit, e -> new Cursor(e.at(), e.id()));
    }

    private static void add(
            StringBuilder jpql, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            jpql.append(condition);
            values.put(name, value);
        }
    }
}
