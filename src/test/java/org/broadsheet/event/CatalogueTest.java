package org.broadsheet.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.comment.Reply;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.Posting;
import org.broadsheet.event.OutboxSample.Row;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Times;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each member of the catalogue is written with its change, once, and is due when it comes true. */
@OnEveryStore
class CatalogueTest {
    @Parameter
    House house;

    private Samples samples;
    private OutboxSample outbox;
    private Commenter guest;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        outbox = new OutboxSample(house);
        guest = Commenter.guest("192.0.2.1", null);
        samples.world();
        outbox.clear();
    }

    @Test
    void everyMemberIsWrittenOnceWithItsTime() {
        for (EventType type : EventType.values()) {
            house.clear();
            begin();
            Row expected = bringAbout(type);
            assertThat(outbox.open(type)).as(type.name()).containsExactly(expected);
            assertThat(outbox.voided(type)).as(type.name()).isEmpty();
        }
    }

    @Test
    void topicsAreDifferentAndFitTheirColumn() {
        assertThat(Stream.of(EventType.values()).map(EventType::topic))
                .doesNotHaveDuplicates()
                .allMatch(topic -> topic.matches("[a-z]+\\.[a-z-]+") && topic.length() <= 60);
    }

    /** Does what the member is about; the answer is its row. A new member needs a case here. */
    private Row bringAbout(EventType type) {
        return switch (type) {
            case STORY_RELEASED -> publication(samples::scheduled);
            case STORY_UPDATED -> publication(samples::liveWithPlan);
            case STORY_ENDED -> publication(this::ending);
            case STORY_WITHDRAWN -> story(samples.withdrawn());
            case STORY_KILLED -> story(samples.killed());
            case STORY_REINSTATED -> story(reinstated());
            case STORY_CORRECTED -> corrected();
            case STORY_MOVED -> publication(this::moved);
            case BREAKING_SET -> publication(this::breaking);
            case BREAKING_ENDED -> publication(this::breakingUntil);
            case STORY_SUBMITTED -> step(samples.inReview());
            case STORY_RETURNED -> step(samples.returned());
            case STORY_APPROVED -> step(samples.approved());
            case STORY_ASSIGNED -> step(claimed());
            case COMMENT_VISIBLE -> comment(decided(ModerationAction.APPROVE));
            case COMMENT_CHANGED -> comment(posted());
            case COMMENT_HIDDEN -> comment(decided(ModerationAction.APPROVE, ModerationAction.REJECT));
            case PERSON_ADDED ->
                about("person", samples.person("newcomer", Role.READER).id());
            case ROLE_CHANGED -> about("person", promoted());
            case SECTION_CHANGED -> about("section", samples.section("sport").id());
        };
    }

    private Row about(String kind, long id) {
        return new Row(kind + ":" + id, String.valueOf(id), now());
    }

    private Row story(long story) {
        return about("article", story);
    }

    /** What comes true of the newest publication of a story at a time that is planned. */
    private Row publication(Function<Instant, Long> plan) {
        Instant at = now().plus(Duration.ofHours(2));
        long story = plan.apply(at);
        Object newest = house.rows("select max(id) from publication where article_id = ?", story)
                .get(0)
                .get(0);
        return new Row("article:" + story, newest.toString(), at);
    }

    /** The last step of a story in the log. */
    private Row step(long story) {
        Object id = house.rows(
                        "select id from transition_log where article_id = ? order by happened_at desc, id desc", story)
                .get(0)
                .get(0);
        return new Row("article:" + story, id.toString(), now());
    }

    private long ending(Instant at) {
        long story = samples.approved();
        samples.move(samples.editor(), Times.until(samples.ask(story, Transition.PUBLISH), at));
        return story;
    }

    private long reinstated() {
        long story = samples.killed();
        for (Actor publisher : List.of(samples.publisher(), samples.publisher2())) {
            samples.move(publisher, samples.ask(story, Transition.REINSTATE).because("It was somebody else."));
        }
        return story;
    }

    private Row corrected() {
        Instant at = now().plus(Duration.ofHours(2));
        long story = samples.live();
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.CORRECTION, "Nine boats.")
                .headline("Nine boats are in the harbour"));
        samples.schedule(story, at);
        Object note = house.rows("select id from correction").get(0).get(0);
        return new Row("article:" + story, note.toString(), at);
    }

    private long moved(Instant at) {
        long story = samples.live();
        samples.revise(samples.reporter(), story, copy -> copy.section(
                        samples.section("sport").id())
                .change(ChangeKind.TYPO, null));
        return samples.schedule(story, at);
    }

    private long breaking(Instant at) {
        Instant end = at.plus(Duration.ofHours(1));
        return samples.schedule(
                samples.draft(
                        samples.reporter(), samples.copy().breakingUntil(end).content()),
                at);
    }

    private long breakingUntil(Instant at) {
        long story = samples.live();
        house.get(Workflow.class).breaking(samples.editor(), story, at);
        return story;
    }

    private long claimed() {
        long story = samples.inReview();
        samples.move(samples.subeditor(), story, Transition.CLAIM);
        return story;
    }

    private Posted posted() {
        return house.get(Posting.class)
                .post(guest, samples.live(), new Reply(null, "Well said.", "Marta", "marta@example.org", null));
    }

    private Posted decided(ModerationAction... rulings) {
        Posted posted = posted();
        int revision = posted.revision();
        for (ModerationAction ruling : rulings) {
            Actor moderator = samples.person("moderator", Role.MODERATOR);
            revision = house.get(Deciding.class)
                    .decide(moderator, new Deciding.Decide(posted.id(), revision, ruling, null, null))
                    .revision();
        }
        return posted;
    }

    private Row comment(Posted posted) {
        Object story = house.rows("select article_id from comment where id = ?", posted.id())
                .get(0)
                .get(0);
        return new Row("comment:" + posted.id(), story.toString(), now());
    }

    private long promoted() {
        Actor reader = samples.reader();
        house.get(StaffAdministration.class)
                .setRoles(samples.admin(), reader.handle(), List.of(RoleHeld.everywhere(Role.REPORTER)));
        return reader.id();
    }

    private Instant now() {
        return house.clock().instant();
    }
}
