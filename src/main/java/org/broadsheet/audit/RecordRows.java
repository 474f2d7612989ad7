package org.broadsheet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.List;
import org.broadsheet.guard.KeptRecord;
import org.broadsheet.guard.KeptRecord.Wrong;
import org.broadsheet.guard.WrittenOnce;

/** The rows of the record, as its features describe them. Each read has a transaction of its own, so that nothing piles up. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RecordRows {

    @Inject
    EntityManager entities;

    /**
     * Some rows of a table.
     *
     * @param last the id of the last of them
     */
    record Page(int rows, long last, List<RecordFinding> changed) {}

    /** The rows behind an id, each compared with its hash. */
    public Page page(KeptRecord.Table table, long after) {
        TypedQuery<? extends WrittenOnce> query = entities.createQuery(
                        "select r from "
                                + entities.getMetamodel().entity(table.rows()).getName()
                                + " r where r.id > :after order by r.id",
                        table.rows())
                .setParameter("after", after)
                .setMaxResults(table.atOnce())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch.size", table.atOnce());
        table.parts().forEach(part -> query.setHint("eclipselink.batch", part));
        List<? extends WrittenOnce> rows = query.getResultList();
        List<Long> changed = rows.stream()
                .filter(row -> !row.isAsWritten())
                .map(WrittenOnce::id)
                .toList();
        // The provider looks for changes in everything that was read, and fails on parts that were read in a batch.
        entities.clear();
        return new Page(
                rows.size(),
                rows.isEmpty() ? after : rows.get(rows.size() - 1).id(),
                changed.isEmpty() ? List.of() : changed(table, changed));
    }

    private List<RecordFinding> changed(KeptRecord.Table table, List<Long> ids) {
        return entities.createQuery(table.stories(), Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> finding(table.kind(), Wrong.CHANGED, row))
                .toList();
    }

    /** The rows that break a rule, up to a number. Rules are SQL, for they are about rows that no mapping allows. */
    public List<RecordFinding> broken(KeptRecord.Rule rule, int most) {
        List<?> rows =
                entities.createNativeQuery(rule.sql()).setMaxResults(most).getResultList();
        return rows.stream()
                .map(row -> finding(rule.kind(), rule.wrong(), (Object[]) row))
                .toList();
    }

    private static RecordFinding finding(String kind, Wrong wrong, Object[] row) {
        // For a primitive that is not there, the provider answers 0.
        Long story = row[1] == null || ((Number) row[1]).longValue() == 0 ? null : ((Number) row[1]).longValue();
        return new RecordFinding(kind, wrong, ((Number) row[0]).longValue(), story);
    }
}
