package org.broadsheet.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;
import static org.broadsheet.testing.Refusals.refusalOf;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.ContentSample;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a story must have before it moves on, and which refusal comes first. */
@OnEveryStore
class PublishChecksTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    @SuppressWarnings("unchecked")
    private static List<String> missing(ProblemException refusal) {
        assertThat(refusal.kind()).isEqualTo("gates");
        assertThat(refusal.status()).isEqualTo(422);
        return ((List<PublishCheck>) refusal.facts().get("gates"))
                .stream().map(PublishCheck::code).toList();
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, UnaryOperator<ContentSample>> lacks = Map.of(
                "standfirst", copy -> copy.standfirst(null),
                "body", copy -> copy.body("<p> </p>"),
                "byline", copy -> copy.credits(List.of()));
        lacks.forEach((gate, without) -> {
            long story = samples.draft(
                    samples.reporter(), without.apply(samples.copy()).content());
            assertThat(missing(refusalOf(() -> samples.submit(story)))).containsExactly(gate);
        });
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        long story = samples.draft(
                samples.reporter(),
                samples.copy().standfirst("").body("").credits(List.of()).content());
        assertThat(missing(refusalOf(() -> samples.submit(story)))).containsExactly("standfirst", "body", "byline");
    }

    @Test
    void aShortStoryIsOnlyWarnedOf() {
        long story = samples.draft(
                samples.reporter(),
                samples.copy().body("<p>Three words only.</p>").content());
        samples.submit(story);
        assertThat(house.get(Workflow.class).gates(samples.reporter(), story))
                .contains(new PublishCheck("length", false, false), new PublishCheck("body", true, true));
    }

    @Test
    void aChangeOfALiveStoryIsDeclared() {
        long story = samples.live();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Silently changed")
                .withoutChange());
        assertThat(missing(refusalOf(() -> samples.submit(story)))).containsExactly("change");
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.TYPO, null));
        samples.submit(story);
    }

    @Test
    void urgencyDoesNotMakeAStoryOfNothing() {
        long story = samples.draft(samples.reporter(), samples.copy().body("").content());
        TransitionRequest haste = samples.ask(story, Transition.BREAK_GLASS).because("x");
        assertThat(missing(refusalOf(() -> samples.move(samples.publisher(), haste))))
                .containsExactly("body");
    }

    @Test
    void fourEyesComeBeforeGates() {
        long story = samples.approved();
        house.get(ApprovalPolicies.class)
                .set(
                        samples.publisher(),
                        new PolicyPlan(
                                null, PolicyKind.TWO_PEOPLE, null, List.of(new PolicyPlan.Step("Two", null, 2))));
        house.within(() -> house.entities()
                .createNativeQuery("update article set not_for_publication = true, policy_id ="
                        + " (select max(id) from policy) where id = " + story)
                .executeUpdate());
        assertRefused(403, "four-eyes", () -> samples.move(samples.editor(), story, Transition.PUBLISH));
        samples.move(samples.subeditor(), samples.ask(story, Transition.RETURN).noting("x"));
        assertRefused(409, "illegal-transition", () -> samples.move(samples.editor(), story, Transition.PUBLISH));
        assertRefused(
                409,
                "stale-revision",
                () -> samples.move(samples.editor(), TransitionRequest.of(story, Transition.PUBLISH, 7)));
        assertRefused(
                403,
                "permission",
                () -> samples.move(samples.reporter(), TransitionRequest.of(story, Transition.PUBLISH, 7)));
        assertRefused(
                404,
                "not-found",
                () -> samples.move(samples.reader(), TransitionRequest.of(story, Transition.PUBLISH, 7)));
    }

    @Test
    void whatIsNotForPublicationStaysIn() {
        long story = samples.approved();
        house.within(() -> house.entities()
                .createNativeQuery("update article set not_for_publication = true where id = " + story)
                .executeUpdate());
        assertThat(missing(refusalOf(() -> samples.move(samples.editor(), story, Transition.PUBLISH))))
                .containsExactly("notForPublication");
    }
}
