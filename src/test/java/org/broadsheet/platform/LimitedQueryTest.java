package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.stream.IntStream;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A limited query is worked out once, however often it is asked. */
@OnEveryStore
class LimitedQueryTest {
    private static final String TEXT = "select s.slug from Section s where s.id <> :id order by s.slug";

    @Parameter
    House house;

    @Test
    void sqlIsWorkedOutOnceForALimit() {
        house.within(() -> ask(3).getResultList());

        assertThat(house.within(() -> ask(3).unwrap(DatabaseQuery.class).isPrepared()))
                .isTrue();
        assertThat(house.statements(() -> house.within(() -> ask(3).getResultList())))
                .singleElement()
                .asString()
                .containsIgnoringCase("limit");
    }

    @Test
    void eachLimitIsKept() {
        house.within(() -> {
            EntityManager entities = house.entities();
            IntStream.of(2, 1, 2, 3, 1).forEach(most -> assertThat(
                            Entities.limited(entities, "select e.id from AuditEvent e order by e.id", Long.class, most)
                                    .getMaxResults())
                    .isEqualTo(most));
        });
    }

    @Test
    void moreTextsThanAreKeptAreAskedAllTheSame() {
        house.within(() -> IntStream.range(1, 300)
                .forEach(most -> assertThat(ask(most).getResultList()).hasSizeLessThanOrEqualTo(most)));
    }

    private TypedQuery<String> ask(int most) {
        return Entities.limited(house.entities(), TEXT, String.class, most).setParameter("id", -1L);
    }
}
