package org.broadsheet.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.Type.PersistenceType;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.testing.InsideServer;
import org.broadsheet.testing.ProbeWar;
import org.broadsheet.testing.probe.Probe;
import org.eclipse.persistence.internal.descriptors.PersistenceEntity;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedChangeTracking;
import org.eclipse.persistence.queries.FetchGroupTracker;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The persistence unit of the deployed WAR, looked at from inside the server. */
@InsideServer
class PersistenceInsideIT {

    @PersistenceContext(unitName = "broadsheet")
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive war() {
        return ProbeWar.archive().addClass(PersistenceInsideIT.class);
    }

    @Test
    void everyEntityIsWoven() {
        Set<EntityType<?>> types = entities.getMetamodel().getEntities();

        assertFalse(types.isEmpty());
        for (EntityType<?> type : types) {
            Class<?> entity = type.getJavaType();
            assertTrue(PersistenceWeaved.class.isAssignableFrom(entity), entity.getName());
            assertTrue(PersistenceEntity.class.isAssignableFrom(entity), entity.getName());
            // The provider compares an entity that has a collection of embeddables with its copy instead.
            boolean tracked = type.getPluralAttributes().stream().noneMatch(PersistenceInsideIT::holdsEmbeddables);
            // What a superclass tracks of itself does not count: the provider asks the class alone.
            boolean itself = List.of(entity.getInterfaces()).contains(PersistenceWeavedChangeTracking.class);
            assertTrue(
                    tracked ? PersistenceWeavedChangeTracking.class.isAssignableFrom(entity) : !itself,
                    entity.getName());
            assertTrue(FetchGroupTracker.class.isAssignableFrom(entity), entity.getName());
        }
    }

    private static boolean holdsEmbeddables(PluralAttribute<?, ?, ?> attribute) {
        return attribute.getElementType().getPersistenceType() == PersistenceType.EMBEDDABLE;
    }

    @Test
    void lazyToOneIsLazyAndRollbackForgets() throws Exception {
        transaction.begin();
        Probe parent = new Probe(Instant.parse("2024-02-29T12:00:00.000001Z"), null);
        entities.persist(parent);
        Probe child = new Probe(Instant.parse("2025-03-30T01:30:00.999999Z"), parent);
        entities.persist(child);
        entities.flush();
        entities.clear();

        Probe found = entities.find(Probe.class, child.id());
        assertFalse(entities.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(found, "parent"));
        assertEquals(Instant.parse("2025-03-30T01:30:00.999999Z"), found.at());
        assertEquals(
                Instant.parse("2024-02-29T12:00:00.000001Z"), found.parent().at());
        transaction.rollback();

        assertEquals(
                0L,
                entities.createQuery("select count(p) from Probe p", Long.class).getSingleResult());
    }
}
