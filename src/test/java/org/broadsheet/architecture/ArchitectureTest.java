package org.broadsheet.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.event.Events;
import org.broadsheet.platform.jobs.JobClock;
import org.broadsheet.platform.jobs.Outbox;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.publication.Publishing;
import org.broadsheet.publication.StoryIntake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and those rules of architecture.md that a machine can see. */
class ArchitectureTest {

    private static final String ROOT = "org.broadsheet.";

    /** Which features each feature may use. The demonstration stands above all of them. */
    private static final Map<String, Set<String>> ARROWS = arrows();

    private static final int MOST_TYPES = 30;
    private static final Pattern BANNED =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|Service|Facade|Bean|D[Tt][Oo]|V[Oo]|Data|Info)");

    private static JavaClasses house;

    private static Map<String, Set<String>> arrows() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("text", Set.of());
        allow(arrows, "body", "text");
        allow(arrows, "platform", "text");
        allow(arrows, "edge", "platform");
        allow(arrows, "operations", "edge");
        allow(arrows, "guard", "platform");
        allow(arrows, "event", "platform");
        allow(arrows, "account", "event", "guard");
        allow(arrows, "section", "account");
        allow(arrows, "media", "account");
        allow(arrows, "article", "section", "media", "body");
        allow(arrows, "publication", "article");
        allow(arrows, "workflow", "publication");
        allow(arrows, "editing", "workflow");
        allow(arrows, "comment", "publication");
        allow(arrows, "conversation", "comment", "edge");
        allow(arrows, "moderation", "conversation");
        allow(arrows, "readership", "publication", "edge");
        allow(arrows, "portal", "moderation", "readership");
        allow(arrows, "feed", "moderation");
        allow(arrows, "search", "moderation");
        allow(arrows, "desk", "editing", "moderation");
        allow(arrows, "audit", "editing", "moderation");
        allow(arrows, "importing", "editing", "moderation");
        return arrows;
    }

    private static void allow(Map<String, Set<String>> arrows, String feature, String... uses) {
        Set<String> all = new TreeSet<>();
        for (String used : uses) {
            all.add(used);
            all.addAll(arrows.get(used));
        }
        arrows.put(feature, all);
    }

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.broadsheet");
        assertThat(house.size()).as("the whole house was read").isGreaterThan(250);
        assertThat(features())
                .contains(
                        "platform",
                        "account",
                        "section",
                        "article",
                        "publication",
                        "workflow",
                        "comment",
                        "moderation");
    }

    private static Set<String> features() {
        Set<String> features = new TreeSet<>();
        house.forEach(type -> features.add(featureOf(type)));
        return features;
    }

    private static String featureOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }

    @Test
    void arrowsPointOneWay() {
        Set<String> known = new TreeSet<>(ARROWS.keySet());
        known.add("demo");
        assertThat(known).containsAll(features());
        classes()
                .that(new Feature(Set.of("demo")).negated())
                .should(new FollowArrows())
                .check(house);
    }

    /** A class of one of these features. */
    private static final class Feature extends DescribedPredicate<JavaClass> {
        private final Set<String> features;

        Feature(Set<String> features) {
            super("in " + features);
            this.features = features;
        }

        DescribedPredicate<JavaClass> negated() {
            return DescribedPredicate.not(this);
        }

        @Override
        public boolean test(JavaClass type) {
            return features.contains(featureOf(type));
        }
    }

    private static final class FollowArrows extends ArchCondition<JavaClass> {
        FollowArrows() {
            super("use only what the arrows in architecture.md lead to");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String feature = featureOf(type);
            type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                    .filter(use -> !featureOf(use.getTargetClass()).equals(feature))
                    .filter(use -> !ARROWS.get(feature).contains(featureOf(use.getTargetClass())))
                    .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
        }
    }

    @Test
    void onlyTheWorkflowReleases() {
        isUsedOnlyBy(Publishing.class, "org.broadsheet.workflow");
    }

    /** The other writer of what readers have: stories that they had elsewhere. */
    @Test
    void onlyAnImportTakesStoriesIn() {
        isUsedOnlyBy(StoryIntake.class, "org.broadsheet.importing");
    }

    private static void isUsedOnlyBy(Class<?> writer, String feature) {
        assertThat(house.get(writer).getDirectDependenciesToSelf()).isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage(feature)
                .and()
                .doNotHaveFullyQualifiedName(writer.getName())
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(writer.getName())
                .check(house);
    }

    /** A feature says what it has changed; which pages that touches is the business of those that show them. */
    @Test
    void theNewsroomDoesNotKnowTheCache() {
        Set<String> newsroom = Set.of("account", "section", "article", "publication", "comment", "workflow");
        assertThat(features()).contains("edge", "account", "section", "article", "comment", "workflow");
        noClasses()
                .that(new Feature(newsroom))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.broadsheet.edge..")
                .check(house);
    }

    /** The rows of a change are written before anybody hears of it, and nobody but a feature's events writes any. */
    @Test
    void eventsAreTheOneWayIntoTheOutbox() {
        assertThat(house.get(Events.class).getDirectDependenciesToSelf()).isNotEmpty();
        noClasses()
                .that(new Feature(Set.of("platform", "event", "operations")).negated())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Outbox.class)
                .check(house);
    }

    @Test
    void thereIsOneClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(DatabaseClock.class.getName())
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callConstructor(Date.class)
                .check(house);
    }

    /** What is done again and again is a {@link org.broadsheet.platform.jobs.Job}: its failures stay in it, are told and are counted. */
    @Test
    void thereIsOneClockOfJobs() {
        assertThat(house.get(JobClock.class).getMethods()).anyMatch(method -> method.isAnnotatedWith(Schedule.class));
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName(JobClock.class.getName())
                .should()
                .beAnnotatedWith(Schedule.class)
                .orShould()
                .beAnnotatedWith(Timeout.class)
                .check(house);
    }

    @Test
    void namesSayWhatAThingIsResponsibleFor() {
        assertThat(BANNED.matcher("ArticleManager").matches()).isTrue();
        classes()
                .should(new ArchCondition<>("have no empty suffix") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (BANNED.matcher(type.getSimpleName()).matches()) {
                            events.add(SimpleConditionEvent.violated(type, type.getName()));
                        }
                    }
                })
                .check(house);
    }

    @Test
    void aFeatureHasNoOtherFoldersThanWebAndRestAndThePlatformItsJobsAndStore() {
        Pattern folder = Pattern.compile("org\\.broadsheet\\.([a-z]+(\\.(web|rest))?|platform\\.(jobs|store))");
        Set<String> packages = new TreeSet<>();
        house.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages).allMatch(name -> folder.matcher(name).matches());
    }

    @Test
    void aFeatureCanBeReadInAnHour() {
        Map<String, Integer> sizes = new TreeMap<>();
        house.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> type.getPackageName().equals(ROOT + featureOf(type)))
                .forEach(type -> sizes.merge(featureOf(type), 1, Integer::sum));
        sizes.values().removeIf(size -> size <= MOST_TYPES);
        assertThat(sizes).isEmpty();
    }
}
