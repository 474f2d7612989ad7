package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditEvent;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whatever happens to a story is written in the same breath: in the trail, in the log, and as what must follow. */
@OnEveryStore
class TrailOfStoriesTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private List<Object> actions(long story) {
        return house
                .rows("select action from audit_event where entity = 'article' and entity_id = ? order by id", story)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private Instant in(int hours) {
        return house.clock().instant().plus(Duration.ofHours(hours));
    }

    @Test
    void everyMutationHasItsLine() {
        long story = samples.liveWithPlan(in(3));
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        house.get(Workflow.class).breaking(samples.editor(), story, in(1));
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        samples.kill(story);
        samples.move(
                samples.publisher(), samples.ask(story, Transition.REINSTATE).because("x"));
        assertThat(actions(story))
                .containsExactly(
                        "article.create",
                        "article.submit",
                        "article.approve",
                        "article.publish",
                        "article.revise",
                        "article.submit",
                        "article.approve",
                        "article.schedule",
                        "article.unschedule",
                        "article.breaking",
                        "article.unpublish",
                        "article.republish",
                        "article.kill",
                        "article.reinstate");
    }

    @Test
    void theTrailHoldsWhenItIsReadAgain() {
        samples.kill(samples.liveWithPlan(in(3)));
        List<AuditEvent> events = house.within(() -> house.entities()
                .createQuery("select e from AuditEvent e", AuditEvent.class)
                .getResultList());
        assertThat(events).hasSizeGreaterThan(10).allSatisfy(event -> assertThat(event.computeHash())
                .isEqualTo(event.contentHash()));
    }

    @Test
    void theLogSaysWhoFromWhereToWhere() {
        long story = samples.live();
        List<HistoryRow> history = house.get(History.class).transitions(samples.reporter(), story, 10);
        assertThat(history)
                .extracting(HistoryRow::transition, HistoryRow::actorHandle, HistoryRow::from, HistoryRow::to)
                .containsExactly(
                        tuple(Transition.PUBLISH, "editor", WorkingState.APPROVED, WorkingState.RELEASED),
                        tuple(Transition.APPROVE, "editor", WorkingState.IN_REVIEW, WorkingState.APPROVED),
                        tuple(Transition.SUBMIT, "reporter", WorkingState.DRAFT, WorkingState.IN_REVIEW));
        assertThat(history.get(0).releaseAt()).isEqualTo(house.clock().instant());
        assertThat(house.get(History.class).transitions(samples.reporter(), story, 1))
                .hasSize(1);
        assertThat(house.get(History.class).revisions(samples.reporter(), story, 5))
                .hasSize(1);
    }

    @Test
    void theDoorStandsInBoth() {
        long story = samples.draft();
        Actor byRest = new Actor(
                samples.reporter().id(),
                "reporter",
                "Reporter",
                Channel.REST,
                samples.reporter().grants());
        samples.move(byRest, story, Transition.SUBMIT);
        assertThat(house.rows("select door from transition_log")).containsExactly(List.of("REST"));
        assertThat(house.rows("select door from audit_event where action = 'article.submit'"))
                .containsExactly(List.of("REST"));
    }

    @Test
    void aRefusalLeavesNoTrace() {
        long story = samples.inReview();
        ProblemException refusal = refusalOf(() -> samples.move(samples.reporter(), story, Transition.APPROVE));
        assertThat(refusal.kind()).isEqualTo("permission");
        assertThat(actions(story)).containsExactly("article.create", "article.submit");
        assertThat(house.rows("select id from approval")).isEmpty();
        assertThat(house.rows("select id from transition_log")).hasSize(1);
    }

    // --- what must follow -----------------------------------------------------------------------------------------

    private List<List<Object>> open() {
        return house.rows("select due_at, payload from outbox where voided_at is null and done_at is null"
                + " and topic in ('article.released', 'article.updated') order by due_at");
    }

    private List<List<Object>> publications(long story) {
        return house.rows("select id from publication where article_id = ? order by release_at, id", story);
    }

    @Test
    void whatMustFollowIsDueAtTheRelease() {
        Instant at = in(2);
        long story = samples.scheduled(at);
        assertThat(open())
                .containsExactly(List.of(at, publications(story).get(0).get(0).toString()));
    }

    @Test
    void takingAPlanBackVoidsItsErrandAndNoOther() {
        long story = samples.liveWithPlan(in(2));
        assertThat(open()).hasSize(2);
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(open()).hasSize(1);
        assertThat(open().get(0).get(1))
                .isEqualTo(publications(story).get(0).get(0).toString());
    }

    @Test
    void reschedulingVoidsOneAndWritesAnother() {
        long story = samples.scheduled(in(2));
        Instant at = in(3);
        samples.move(samples.editor(), samples.ask(story, Transition.SCHEDULE).at(at));
        assertThat(open()).hasSize(1);
        assertThat(open().get(0).get(0)).isEqualTo(at);
        assertThat(house.rows("select id from outbox where topic = 'article.released'"))
                .hasSize(2);
    }

    @Test
    void removingVoidsAllThatWasToFollow() {
        long story = samples.liveWithPlan(in(2));
        samples.kill(story);
        assertThat(open()).isEmpty();
        long other = samples.live();
        samples.move(
                samples.publisher(), samples.ask(other, Transition.UNPUBLISH).noting("x"));
        assertThat(open()).isEmpty();
    }
}
