package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.time.Duration;
import java.util.List;
import org.broadsheet.account.Role;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Nobody releases alone what he wrote, by whichever way he tries. */
@OnEveryStore
class FourEyesTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private StoryStatus status(long story) {
        return house.get(Workflow.class).status(samples.editor(), story);
    }

    private void policy(PolicyKind kind, PolicyPlan.Step... steps) {
        house.clock().advance(Duration.ofSeconds(1));
        house.get(ApprovalPolicies.class)
                .set(samples.publisher(), new PolicyPlan(samples.world().id(), kind, 20, List.of(steps)));
    }

    private static PolicyPlan.Step step(String label, Role role, int signatures) {
        return new PolicyPlan.Step(label, role == null ? null : role.name(), signatures);
    }

    private List<List<Object>> approvals(long story) {
        return house.rows("select approver_id, step from approval where article_id = ? order by id", story);
    }

    @Test
    void whoWroteAVersionDoesNotApproveIt() {
        long story = samples.draft(samples.editor(), samples.copy().content());
        samples.move(samples.editor(), story, Transition.SUBMIT);
        assertRefused(403, "four-eyes", () -> samples.move(samples.editor(), story, Transition.APPROVE));
        assertThat(approvals(story)).isEmpty();
        samples.move(samples.editor2(), story, Transition.APPROVE);
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
    }

    @Test
    void whoChangedALetterWroteThatVersion() {
        long story = samples.inReview();
        samples.revise(samples.editor(), story, copy -> copy.headline("Bridge opens over harbour"));
        assertRefused(403, "four-eyes", () -> samples.move(samples.editor(), story, Transition.APPROVE));
        samples.move(samples.editor2(), story, Transition.APPROVE);
    }

    @Test
    void withTwoPeopleAFormerWriterMayApproveWhatAnotherWrote() {
        long story = samples.draft(samples.editor(), samples.copy().content());
        samples.revise(samples.subeditor(), story, copy -> copy.headline("By the subeditor"));
        samples.move(samples.editor(), story, Transition.SUBMIT);
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
    }

    @Test
    void untouchedMeansThatHeWroteNoneOfIt() {
        policy(PolicyKind.UNTOUCHED, step("Editor", null, 1));
        long story = samples.draft(samples.editor(), samples.copy().content());
        samples.revise(samples.subeditor(), story, copy -> copy.headline("By the subeditor"));
        samples.move(samples.editor(), story, Transition.SUBMIT);
        assertRefused(403, "four-eyes", () -> samples.move(samples.editor(), story, Transition.APPROVE));
        samples.move(samples.editor2(), story, Transition.APPROVE);
    }

    @Test
    void anApprovalIsOfOneVersionAndItsHash() {
        long story = samples.approved();
        assertThat(house.rows(
                        "select a.content_hash from approval a join article_revision r on r.id = a.revision_id"
                                + " and r.content_hash = a.content_hash where a.article_id = ?",
                        story))
                .hasSize(1);
        samples.revise(samples.reporter(), story, copy -> copy.headline("Changed after approval"));
        assertThat(status(story).state()).isEqualTo(WorkingState.DRAFT);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.editor(), story, Transition.PUBLISH));
        samples.submit(story);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.editor(), story, Transition.PUBLISH));
    }

    @Test
    void anEditorsChangeTakesTheApprovalAwayToo() {
        long story = samples.approved();
        samples.revise(samples.editor2(), story, copy -> copy.headline("Changed after approval"));
        assertThat(status(story).state()).isEqualTo(WorkingState.IN_REVIEW);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.editor2(), story, Transition.PUBLISH));
        assertRefused(403, "four-eyes", () -> samples.move(samples.editor2(), story, Transition.APPROVE));
    }

    @Test
    void anOlderVersionCannotBeApproved() {
        long story = samples.inReview();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Two"));
        ProblemException refusal =
                refusalOf(() -> samples.move(samples.editor(), TransitionRequest.of(story, Transition.APPROVE, 1)));
        assertThat(refusal.kind()).isEqualTo("stale-revision");
        assertThat(refusal.facts()).containsEntry("revision", 2);
        assertThat(approvals(story)).isEmpty();
    }

    @Test
    void theSamePersonApprovesAgainInOneStep() {
        long story = samples.approved();
        samples.revise(samples.subeditor(), story, copy -> copy.headline("Three words changed"));
        assertThat(house.get(History.class).lastApproved(samples.editor(), story))
                .contains(1);
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
        assertThat(approvals(story)).hasSize(2);
        assertThat(house.get(History.class).lastApproved(samples.editor(), story))
                .contains(2);
        assertThat(house.get(History.class).lastApproved(samples.editor2(), story))
                .isEmpty();
    }

    @Test
    void whatCameBackUnchangedIsConfirmedByWhoSignedIt() {
        long story = samples.approved();
        samples.move(samples.subeditor(), samples.ask(story, Transition.RETURN).noting("Wait."));
        samples.submit(story);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.editor(), story, Transition.PUBLISH));
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertThat(approvals(story)).hasSize(1);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(status(story).publication()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    void stepsAreSignedInOrderByTheirRolesByDifferentPeople() {
        policy(PolicyKind.TWO_PEOPLE, step("Desk", Role.EDITOR, 2), step("Publisher", Role.PUBLISHER, 1));
        long story = samples.inReview();
        assertRefused(403, "four-eyes", () -> samples.move(samples.publisher(), story, Transition.APPROVE));
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertThat(status(story).state()).isEqualTo(WorkingState.IN_REVIEW);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.editor(), story, Transition.APPROVE));
        samples.move(samples.editor2(), story, Transition.APPROVE);
        assertThat(status(story).state()).isEqualTo(WorkingState.IN_REVIEW);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.publisher(), story, Transition.PUBLISH));
        samples.move(samples.publisher(), story, Transition.APPROVE);
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
        assertThat(approvals(story))
                .containsExactly(
                        List.of(samples.editor().id(), 0),
                        List.of(samples.editor2().id(), 0),
                        List.of(samples.publisher().id(), 1));
    }

    @Test
    void theSamePersonDoesNotSignTwoSteps() {
        policy(PolicyKind.TWO_PEOPLE, step("One", null, 1), step("Two", null, 1));
        long story = samples.inReview();
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertRefused(409, "illegal-transition", () -> samples.move(samples.editor(), story, Transition.APPROVE));
        samples.move(samples.editor2(), story, Transition.APPROVE);
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
    }

    @Test
    void anotherPolicyCountsForWhatIsSubmittedAfterIt() {
        long before = samples.inReview();
        policy(PolicyKind.TWO_PEOPLE, step("One", null, 2));
        long after = samples.inReview();
        samples.move(samples.editor(), before, Transition.APPROVE);
        samples.move(samples.editor(), after, Transition.APPROVE);
        assertThat(status(before).state()).isEqualTo(WorkingState.APPROVED);
        assertThat(status(after).state()).isEqualTo(WorkingState.IN_REVIEW);
    }

    @Test
    void publishThenCheckGoesOutAtOnceAndOwesItsSignature() {
        policy(PolicyKind.PUBLISH_THEN_CHECK, step("Editor", null, 1));
        long story = samples.draft(samples.editor(), samples.copy().content());
        samples.move(samples.editor(), story, Transition.SUBMIT);
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(status(story).publication()).isEqualTo(PublicationState.LIVE);
        assertThat(status(story).owesSignature()).isTrue();
        assertThat(house.rows("select signature_due_at from article where id = ?", story))
                .containsExactly(List.of(house.clock().instant().plus(Duration.ofMinutes(20))));
        assertRefused(403, "four-eyes", () -> samples.move(samples.editor(), story, Transition.APPROVE));
        samples.move(samples.editor2(), story, Transition.APPROVE);
        assertThat(status(story).owesSignature()).isFalse();
        assertRefused(409, "illegal-transition", () -> samples.move(samples.publisher(), story, Transition.APPROVE));
    }

    @Test
    void whoSentAnothersStoryOutUncheckedIsNotItsCheck() {
        policy(PolicyKind.PUBLISH_THEN_CHECK, step("Editor", null, 1));
        long story = samples.inReview();
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertRefused(403, "four-eyes", () -> samples.move(samples.editor(), story, Transition.APPROVE));
        samples.move(samples.editor2(), story, Transition.APPROVE);
    }

    @Test
    void anUncheckedPlanThatIsTakenBackOwesNothing() {
        policy(PolicyKind.PUBLISH_THEN_CHECK, step("Editor", null, 1));
        long story = samples.inReview();
        samples.move(
                samples.editor(),
                samples.ask(story, Transition.SCHEDULE)
                        .at(house.clock().instant().plusSeconds(600)));
        assertThat(status(story).owesSignature()).isTrue();
        samples.move(samples.editor(), story, Transition.UNSCHEDULE);
        assertThat(status(story).owesSignature()).isFalse();
        assertThat(status(story).state()).isEqualTo(WorkingState.IN_REVIEW);
    }

    @Test
    void publishingWithoutApprovalSaysWhyAndWaitsForAnothersSignature() {
        long story = samples.draft();
        TransitionRequest haste = samples.ask(story, Transition.BREAK_GLASS);
        assertRefused(400, "invalid", () -> samples.move(samples.publisher(), haste));
        samples.move(samples.publisher(), haste.because("Evacuation."));
        assertThat(status(story).owesSignature()).isTrue();
        assertThat(house.rows("select without_approval, reason from publication"))
                .containsExactly(List.of(true, "Evacuation."));
        assertRefused(403, "four-eyes", () -> samples.move(samples.publisher(), story, Transition.APPROVE));
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertThat(status(story).owesSignature()).isFalse();
        assertThat(status(story).state()).isEqualTo(WorkingState.RELEASED);
    }

    @Test
    void aSignatureUnderADescendantPaysTheDebtToo() {
        long story = samples.unsigned();
        samples.revise(
                samples.reporter(), story, copy -> copy.headline("Better").change(ChangeKind.TYPO, null));
        samples.submit(story);
        assertThat(status(story).owesSignature()).isTrue();
        assertRefused(403, "four-eyes", () -> samples.move(samples.publisher(), story, Transition.APPROVE));
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertThat(status(story).owesSignature()).isFalse();
        assertThat(status(story).state()).isEqualTo(WorkingState.APPROVED);
    }

    @Test
    void oneSignatureOfTwoDoesNotPayIt() {
        policy(PolicyKind.TWO_PEOPLE, step("Two", null, 2));
        long story = samples.unsigned();
        samples.move(samples.editor(), story, Transition.APPROVE);
        assertThat(status(story).owesSignature()).isTrue();
        samples.move(samples.editor2(), story, Transition.APPROVE);
        assertThat(status(story).owesSignature()).isFalse();
    }

    @Test
    void comingBackAStoryThatNobodySignedIsStillFlagged() {
        long story = samples.unsigned();
        samples.move(
                samples.publisher(), samples.ask(story, Transition.UNPUBLISH).noting("x"));
        samples.move(samples.publisher(), story, Transition.REPUBLISH);
        assertThat(status(story).owesSignature()).isTrue();
        assertThat(house.rows("select id from publication where not without_approval"))
                .isEmpty();
    }

    @Test
    void noUrgencyOverridesTheLawyers() {
        long story = samples.draft();
        house.within(() -> house.entities()
                .createNativeQuery("update article set legal = true where id = " + story)
                .executeUpdate());
        TransitionRequest haste = samples.ask(story, Transition.BREAK_GLASS).because("Now.");
        ProblemException refusal = refusalOf(() -> samples.move(samples.publisher(), haste));
        assertThat(refusal.kind()).isEqualTo("gates");
        assertThat(refusal.facts().get("gates")).asString().contains("legal");
    }

    @Test
    void theDoorDoesNotMatter() {
        long story = samples.draft(samples.publisher(), samples.copy().content());
        samples.move(samples.publisher(), story, Transition.SUBMIT);
        for (Channel door : Channel.values()) {
            Actor same = new Actor(
                    samples.publisher().id(),
                    "publisher",
                    "Publisher",
                    door,
                    samples.publisher().grants());
            assertRefused(403, "four-eyes", () -> samples.move(same, story, Transition.APPROVE));
        }
    }

    @Test
    void theStoreRefusesAnApprovalOfAnotherHash() {
        long story = samples.inReview();
        long revision = samples.newest(story).id();
        assertThatThrownBy(() -> house.within(() -> house.entities()
                        .createNativeQuery("insert into approval (id, article_id, revision_id, content_hash, step,"
                                + " approver_id, approved_at, row_hash) values (1, " + story + ", " + revision + ", '"
                                + "0".repeat(64) + "', 0, " + samples.editor().id() + ", current_timestamp, '"
                                + "0".repeat(64) + "')")
                        .executeUpdate()))
                .hasStackTraceContaining(
                        house.store() == Store.H2 ? "Referential integrity constraint" : "foreign key constraint");
    }
}
