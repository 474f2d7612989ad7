package org.broadsheet.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.broadsheet.platform.store.Entities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules for what is stored: who touches it, and who never gets it. */
class EntityRulesTest {
    private static JavaClasses house;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.broadsheet");
        assertThat(house.stream().filter(type -> type.isAnnotatedWith(Entity.class)))
                .as("the entities were read")
                .hasSizeGreaterThan(25);
    }

    @Test
    void whoTouchesTheStoreDoesItInATransactionOrIsHidden() {
        classes()
                .that(new DescribedPredicate<>("hold the entity manager") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.isEquivalentTo(Entities.class)
                                && type.getFields().stream()
                                        .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class));
                    }
                })
                .should(new ArchCondition<>("be transactional or package-private") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean transactional = type.isAnnotatedWith(Transactional.class)
                                || type.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith(Transactional.class));
                        boolean hidden = type.getModifiers().stream()
                                .noneMatch(modifier -> modifier.name().equals("PUBLIC"));
                        if (!transactional && !hidden) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .check(house);
    }

    @Test
    void entitiesReachNoViewAndNoBody() {
        noClasses()
                .that(resideInAnyPackage("org.broadsheet..web..", "org.broadsheet..rest.."))
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(house);
    }

    @Test
    void fieldsOfEntitiesArePrivate() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(new ArchCondition<>("have private fields, or weaving loses what others write there") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> !field.getModifiers().stream()
                                        .anyMatch(modifier ->
                                                Set.of("PRIVATE", "STATIC").contains(modifier.name())))
                                .forEach(
                                        field -> events.add(SimpleConditionEvent.violated(field, field.getFullName())));
                    }
                })
                .check(house);
    }
}
