package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class ApprovalPoliciesTest {

    private static final PolicyPlan.Step STEP = new PolicyPlan.Step("Editor", "EDITOR", 1);

    @Parameter
    House house;

    private Samples samples;
    private ApprovalPolicies policies;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        policies = house.get(ApprovalPolicies.class);
    }

    private PolicyKind kind(SectionEntry section) {
        return house.within(() -> policies.inForce(section.id()).kind());
    }

    private void set(Long section, PolicyKind kind, PolicyPlan.Step... steps) {
        house.clock().advance(Duration.ofSeconds(1));
        policies.set(samples.publisher(), new PolicyPlan(section, kind, null, List.of(steps)));
    }

    @Test
    void theHouseHasOneFromTheStart() {
        assertThat(kind(samples.world())).isEqualTo(PolicyKind.TWO_PEOPLE);
    }

    @Test
    void theNearestCounts() {
        SectionEntry sport = samples.section("sport");
        SectionEntry tennis = samples.sectionUnder("tennis", "sport");
        set(null, PolicyKind.UNTOUCHED, STEP);
        assertThat(kind(tennis)).isEqualTo(PolicyKind.UNTOUCHED);
        set(sport.id(), PolicyKind.PUBLISH_THEN_CHECK, STEP);
        assertThat(kind(tennis)).isEqualTo(PolicyKind.PUBLISH_THEN_CHECK);
        assertThat(kind(samples.world())).isEqualTo(PolicyKind.UNTOUCHED);
        set(tennis.id(), PolicyKind.TWO_PEOPLE, STEP);
        assertThat(kind(tennis)).isEqualTo(PolicyKind.TWO_PEOPLE);
        set(tennis.id(), PolicyKind.UNTOUCHED, STEP);
        assertThat(kind(tennis)).isEqualTo(PolicyKind.UNTOUCHED);
        assertThat(house.rows("select version from policy where section_id = ? order by version", tennis.id()))
                .containsExactly(List.of(1), List.of(2));
        assertThat(house.rows("select id from audit_event where action = 'policy.set'"))
                .hasSize(4);
    }

    @Test
    void stepsKeepTheirOrder() {
        set(null, PolicyKind.TWO_PEOPLE, new PolicyPlan.Step("A", null, 1), new PolicyPlan.Step("B", "PUBLISHER", 2));
        house.within(() -> assertThat(policies.inForce(samples.world().id()).steps())
                .extracting(PolicyStep::label, PolicyStep::role, PolicyStep::signatures)
                .containsExactly(tuple("A", null, 1), tuple("B", "PUBLISHER", 2)));
    }

    @Test
    void onlyAPublisherSetsOne() {
        PolicyPlan plan = new PolicyPlan(null, PolicyKind.UNTOUCHED, null, List.of(STEP));
        assertRefused(403, "permission", () -> policies.set(samples.editor(), plan));
        assertRefused(403, "permission", () -> policies.set(samples.admin(), plan));
    }

    @Test
    void onesThatCannotBeAreRefused() {
        List<PolicyPlan> wrong = new ArrayList<>(IntStream.of(0, -1, 6)
                .mapToObj(n -> plan(new PolicyPlan.Step("Editor", null, n)))
                .toList());
        wrong.add(plan());
        wrong.add(plan(Collections.nCopies(6, STEP).toArray(PolicyPlan.Step[]::new)));
        wrong.add(plan(new PolicyPlan.Step(" ", null, 1)));
        wrong.add(plan(new PolicyPlan.Step(null, null, 1)));
        wrong.add(plan(new PolicyPlan.Step("l".repeat(61), null, 1)));
        wrong.add(plan(new PolicyPlan.Step("Boss", "BOSS", 1)));
        wrong.add(new PolicyPlan(null, PolicyKind.PUBLISH_THEN_CHECK, 0, List.of(STEP)));
        wrong.add(new PolicyPlan(null, PolicyKind.IMPORTED, null, List.of(STEP)));
        wrong.forEach(plan -> assertRefused(400, "invalid", () -> policies.set(samples.publisher(), plan)));
        PolicyPlan nowhere = new PolicyPlan(4711L, PolicyKind.UNTOUCHED, null, List.of(STEP));
        assertRefused(404, "not-found", () -> policies.set(samples.publisher(), nowhere));
        assertThat(house.rows("select id from policy")).hasSize(2);
    }

    private static PolicyPlan plan(PolicyPlan.Step... steps) {
        return new PolicyPlan(null, PolicyKind.TWO_PEOPLE, null, List.of(steps));
    }
}
