package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.broadsheet.account.Role;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.CommentIntake;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.DecisionStep;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.OwnComments;
import org.broadsheet.conversation.PastComment;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.RecordedResult;
import org.broadsheet.conversation.Talk;
import org.broadsheet.moderation.Queues.Queue;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What waits for moderators, and what they see of it. */
@OnEveryStore
class QueuesTest {

    @Parameter
    House house;

    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
    }

    private List<Long> ids(Queue queue) {
        return house.get(Queues.class).page(talk.moderator(), queue, null, 50).items().stream()
                .map(QueueItem::id)
                .toList();
    }

    private String said(RecordedResult finding) {
        return finding.evidence() == null
                ? null
                : house.get(ModerationMessages.class).evidence(finding.evidence());
    }

    @Test
    void everyCommentIsInTheQueuesWhoseQuestionItAnswers() {
        Posted pending = talk.post(Talk.guest(), Talk.saying("pending"));
        Posted spam = talk.post(Talk.guest(), Talk.saying("spam"));
        talk.decide(spam.id(), ModerationAction.SPAM);
        Posted escalated = talk.post(Talk.guest(), Talk.saying("escalated"));
        talk.decide(escalated.id(), ModerationAction.ESCALATE);
        Posted approved = talk.approved(null, "approved");

        assertThat(ids(Queue.PENDING)).containsExactly(pending.id());
        assertThat(ids(Queue.SPAM)).containsExactly(spam.id());
        assertThat(ids(Queue.ESCALATED)).containsExactly(escalated.id());
        assertThat(ids(Queue.MINE)).containsExactly(approved.id(), escalated.id(), spam.id());
        assertThat(ids(Queue.NEW)).isEmpty();
        assertThat(house.get(Queues.class).counts(talk.moderator()))
                .containsEntry(Queue.PENDING, 1)
                .containsEntry(Queue.MINE, 3)
                .containsEntry(Queue.REPORTED, 0);
    }

    @Test
    void whatAWordListRefusedIsFoundAndRestored() {
        house.get(WordLists.class).add(talk.moderator(), WordEntry.Kind.BANNED, "en", "blargh");
        Posted refused = talk.post(Talk.guest(), Talk.saying("A blargh of seals."));
        Posted removed = talk.approved(null, "Bad.");
        talk.decide(removed.id(), ModerationAction.REJECT);

        assertThat(ids(Queue.REJECTED)).containsExactly(removed.id(), refused.id());
        QueueItem item = house.get(Queues.class)
                .page(talk.moderator(), Queue.REJECTED, null, 10)
                .items()
                .get(1);
        assertThat(item.findings()).extracting(this::said).contains("banned (en): blargh");
        assertThat(item.mayDecide()).isTrue();
        talk.decide(refused.id(), ModerationAction.RESTORE);
        assertThat(ids(Queue.REJECTED)).containsExactly(removed.id());
        assertThat(talk.seenBy(org.broadsheet.comment.Reader.ANYBODY))
                .extracting(org.broadsheet.comment.ShownComment::id)
                .containsExactly(refused.id());
        assertThat(talk.counts()).isEqualTo(List.of(1, 0)).isEqualTo(talk.counted());
    }

    @Test
    void anItemSaysAllThereIsToKnow() {
        Posted first = talk.approved(null, "First http://a.example");
        house.get(OwnComments.class)
                .edit(
                        Commenter.guest("192.0.2.1", first.editToken()),
                        first.id(),
                        "First http://a.example www.b.example");

        QueueItem item = house.get(Queues.class)
                .page(talk.moderator(), Queue.PENDING, null, 10)
                .items()
                .get(0);

        assertThat(item.body()).isEqualTo("First http://a.example www.b.example");
        assertThat(item.visibleBody()).isEqualTo("First http://a.example");
        assertThat(item.verdicts()).hasSize(5).anySatisfy(finding -> assertThat(said(finding))
                .isEqualTo("2 links"));
        assertThat(item.decisions())
                .extracting(DecisionStep::verdict)
                .containsExactly(ModerationAction.HOLD, ModerationAction.APPROVE, ModerationAction.HOLD);
        assertThat(item.decisions()).extracting(DecisionStep::who).containsExactly(null, "Moderator", null);
        assertThat(item.author().name()).isEqualTo("Marta");
        assertThat(item.author().email()).isEqualTo("marta@example.org");
        assertThat(item.author().history().pending()).isEqualTo(1);
        assertThat(item.story().headline()).isEqualTo("Bridge opens over the harbour");
        assertThat(item.mayDecide()).isTrue();
    }

    @Test
    void onlyDetectorsThatFoundSomethingAreNamedAndInWords() {
        talk.post(Talk.guest(), Talk.saying("See http://a.example"));

        QueueItem item = house.get(Queues.class)
                .page(talk.moderator(), Queue.PENDING, null, 1)
                .items()
                .get(0);

        assertThat(item.findings()).extracting(RecordedResult::detector).containsExactly("first-comments", "links");
        ModerationMessages messages = house.get(ModerationMessages.class);
        assertThat(messages.detector("first-comments")).isEqualTo("First comments");
        assertThat(messages.detector("somebody else's")).isEqualTo("somebody else's");
        assertThat(messages.reason(item.decisions().get(0).reason())).isEqualTo("First comments");
        assertThat(messages.reason("OFF_TOPIC")).isEqualTo("Off topic");
        assertThat(messages.reason(null)).isEmpty();
    }

    @Test
    void aReplySaysWhatItAnswers() {
        Posted parent = talk.approved(null, "The ferry is late again. " + "And again.".repeat(20));
        talk.post(Talk.guest(), Talk.answering(parent.id(), "Not today."));
        talk.post(Talk.guest(), Talk.answering(parent.id(), "Nor tomorrow."));
        Queues queues = house.get(Queues.class);

        List<QueueItem> items =
                queues.page(talk.moderator(), Queue.PENDING, null, 10).items();

        assertThat(items).hasSize(2).allSatisfy(item -> {
            assertThat(item.answered().name()).isEqualTo("Marta");
            assertThat(item.answered().beginning())
                    .startsWith("The ferry is late again. And")
                    .endsWith("…");
        });
        queues.page(talk.moderator(), Queue.PENDING, null, 1);
        int one = house.statements(() -> queues.page(talk.moderator(), Queue.PENDING, null, 1))
                .size();
        int both = house.statements(() -> queues.page(talk.moderator(), Queue.PENDING, null, 2))
                .size();
        assertThat(both).isEqualTo(one).isLessThanOrEqualTo(10);
    }

    @Test
    void whatWasDecidedLastStandsInFrontHoweverOldTheCommentIs() {
        Posted older = talk.post(Talk.guest(), Talk.saying("older"));
        Posted newer = talk.post(Talk.guest(), Talk.saying("newer"));
        Posted twice = talk.post(Talk.guest(), Talk.saying("twice"));
        decideLater(twice, ModerationAction.ESCALATE);
        decideLater(newer, ModerationAction.APPROVE);
        decideLater(older, ModerationAction.SPAM);
        decideLater(twice, ModerationAction.REJECT);
        Queues queues = house.get(Queues.class);

        assertThat(ids(Queue.MINE)).containsExactly(twice.id(), older.id(), newer.id());
        Slice<QueueItem> first = queues.page(talk.moderator(), Queue.MINE, null, 2);
        Slice<QueueItem> second = queues.page(talk.moderator(), Queue.MINE, Cursor.parse(first.next()), 2);
        assertThat(second.items()).extracting(QueueItem::id).containsExactly(newer.id());
        Actor here = talk.samples.personIn(talk.samples.world(), "worldmod", Role.MODERATOR);
        assertThat(queues.page(here, Queue.MINE, null, 2).items()).isEmpty();
    }

    private void decideLater(Posted comment, ModerationAction verdict) {
        house.clock().advance(Duration.ofMinutes(1));
        talk.decide(comment.id(), verdict);
    }

    @Test
    void ownCommentsAreShownButNotOffered() {
        talk.samples.person("moderator", Role.MODERATOR);
        Posted own = talk.post(Talk.member(talk.samples.reporter()), Talk.saying("Mine."));
        Actor reporterToo = new Actor(
                talk.samples.reporter().id(),
                "reporter",
                "Reporter",
                talk.moderator().door(),
                talk.moderator().grants());

        assertThat(house.get(Queues.class)
                        .page(talk.moderator(), Queue.MINE, null, 10)
                        .items())
                .isEmpty();
        talk.decide(own.id(), ModerationAction.ESCALATE);
        assertThat(house.get(Queues.class)
                        .page(reporterToo, Queue.ESCALATED, null, 10)
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.mayDecide()).isFalse());
    }

    @Test
    void aQueueIsReadByThePageWithoutGapsInTheSameFewStatements() {
        List<Long> posted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            posted.add(talk.post(Talk.guest(), Talk.saying("Comment " + i)).id());
        }
        Queues queues = house.get(Queues.class);
        List<Long> read = new ArrayList<>();
        String cursor = null;
        do {
            Slice<QueueItem> page = queues.page(talk.moderator(), Queue.PENDING, Cursor.parse(cursor), 3);
            page.items().forEach(item -> read.add(item.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).isEqualTo(posted);
        queues.page(talk.moderator(), Queue.PENDING, null, 1);
        int one = house.statements(() -> queues.page(talk.moderator(), Queue.PENDING, null, 1))
                .size();
        int many = house.statements(() -> queues.page(talk.moderator(), Queue.PENDING, null, 7))
                .size();
        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(9);
    }

    @Test
    void whatWasWrittenFirstWaitsInFrontWhateverItsNumber() {
        Instant now = house.clock().instant();
        List<PastComment> backwards = List.of(0, 1, 2, 3).stream()
                .map(day -> waiting(now.minus(Duration.ofDays(day)), day))
                .toList();
        List<Long> ids = new ArrayList<>(house.get(CommentIntake.class).take(talk.story, backwards));
        Collections.reverse(ids);
        Queues queues = house.get(Queues.class);

        assertThat(ids(Queue.PENDING)).isEqualTo(ids);
        Slice<QueueItem> first = queues.page(talk.moderator(), Queue.PENDING, null, 3);
        Slice<QueueItem> second = queues.page(talk.moderator(), Queue.PENDING, Cursor.parse(first.next()), 3);
        assertThat(second.items()).extracting(QueueItem::id).containsExactly(ids.get(3));
    }

    private static PastComment waiting(Instant at, int number) {
        return new PastComment(null, Talk.guest(), Talk.saying("Number " + number), at, null, CommentStatus.PENDING);
    }

    @Test
    void aModeratorOfASectionSeesItsQueueOnly() {
        talk.post(Talk.guest(), Talk.saying("Here."));
        Actor elsewhere = talk.samples.personIn(talk.samples.section("sport"), "sportsmod", Role.MODERATOR);
        Actor here = talk.samples.personIn(talk.samples.world(), "worldmod", Role.MODERATOR);
        Queues queues = house.get(Queues.class);

        assertThat(queues.page(elsewhere, Queue.PENDING, null, 10).items()).isEmpty();
        assertThat(queues.page(here, Queue.PENDING, null, 10).items()).hasSize(1);
        assertThatThrownBy(() -> queues.page(talk.samples.editor(), Queue.PENDING, null, 10))
                .isInstanceOf(ProblemException.class);
    }
}
