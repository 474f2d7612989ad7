package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.metamodel.EntityType;
import jakarta.transaction.TransactionalException;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionPlan;
import org.broadsheet.section.SectionTree;
import org.eclipse.persistence.internal.descriptors.PersistenceEntity;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedChangeTracking;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedFetchGroups;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedLazy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The tests stand on what the server has: weaving, transactions, the real schema. */
@OnEveryStore
class HarnessTest {

    @Parameter
    House house;

    @Test
    void everyEntityIsWoven() {
        List<Class<?>> entities = house.factory().getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(type -> type.isAnnotationPresent(Entity.class))
                .toList();
        assertThat(entities).hasSizeGreaterThan(10).allSatisfy(type -> {
            assertThat(PersistenceWeaved.class).isAssignableFrom(type);
            assertThat(PersistenceWeavedFetchGroups.class).isAssignableFrom(type);
            assertThat(PersistenceEntity.class).isAssignableFrom(type);
        });
        assertThat(PersistenceWeavedLazy.class).isAssignableFrom(Article.class);
        assertThat(PersistenceWeavedChangeTracking.class).isAssignableFrom(Article.class);
    }

    @Test
    void theClockIsTheTestsOwn() {
        assertThat(house.get(DatabaseClock.class).now()).isEqualTo(SettableClock.START);
    }

    @Test
    void whatAUseCaseWritesIsInTheStore() {
        house.get(SectionTree.class).add(new SectionPlan("world", "World", null, 1, null));
        assertThat(house.rows("select slug from section")).containsExactly(List.of("world"));
        assertThat(house.get(SectionTree.class).all()).hasSize(1);
    }

    @Test
    void aFailureTakesEverythingBack() {
        assertThatThrownBy(() -> house.within(() -> {
                    house.get(SectionTree.class).add(new SectionPlan("world", "World", null, 1, null));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(house.rows("select slug from section")).isEmpty();
    }

    @Test
    void mandatoryMeansMandatory() {
        assertThatThrownBy(
                        () -> house.get(AuditTrail.class).record(Actor.system(), AuditAction.of("a.b", "a", 1, null)))
                .isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> house.entities().persist(new Object()))
                .isInstanceOf(TransactionRequiredException.class);
    }

    @Test
    void statementsAreCounted() {
        SectionTree tree = house.get(SectionTree.class);
        assertThat(house.statements(tree::all)).hasSize(1);
        assertThat(house.statements(tree::all)).isEmpty();
    }
}
