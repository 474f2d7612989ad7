package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.moderation.WordEntry.Kind;
import org.broadsheet.moderation.WordLists;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What an author may still do with his comment. */
@OnEveryStore
class OwnCommentsTest {

    @Parameter
    House house;

    private Talk talk;
    private OwnComments own;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
        own = house.get(OwnComments.class);
    }

    private static void assertRefused(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::kind)
                .isEqualTo(kind);
    }

    private static Commenter holder(Posted posted) {
        return Commenter.guest("192.0.2.1", posted.editToken());
    }

    /** A reader of whom two comments were let through. */
    private Actor trusted() {
        Actor reader = talk.samples.reader();
        for (String text : List.of("one", "two")) {
            Posted early = talk.post(Talk.member(reader), Talk.saying(text));
            talk.decide(early.id(), early.revision(), ModerationAction.APPROVE);
        }
        return reader;
    }

    @Test
    void anEditOfWhatWaitsIsANewVersion() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Frist."));
        Posted edited = own.edit(holder(posted), posted.id(), "First.");

        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(edited.html()).isEqualTo("<p>First.</p>");
        assertThat(talk.seenBy(Reader.of(0, posted.editToken())).get(0).html()).isEqualTo("<p>First.</p>");
        assertThat(house.rows("select number, body from comment_revision order by number"))
                .containsExactly(List.of(1, "Frist."), List.of(2, "First."));
        assertThat(talk.counts()).isEqualTo(List.of(0, 1)).isEqualTo(talk.counted());
    }

    @Test
    void anEditThatIsSentTwiceIsAnsweredAsTheFirstTime() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Frist."));
        Posted edited = own.edit(holder(posted), posted.id(), "First.");
        house.clock().advance(Duration.ofSeconds(14));

        assertThat(own.edit(holder(posted), posted.id(), "First.")).isEqualTo(edited);
        assertThat(house.rows("select body from comment_revision order by number"))
                .containsExactly(List.of("Frist."), List.of("First."));
        assertThat(own.edit(holder(posted), posted.id(), "First!").revision()).isEqualTo(3);
    }

    @Test
    void whatReadersSeeStaysUntilTheNewVersionPasses() {
        Posted posted = talk.approved(null, "Good.");
        Posted edited = own.edit(holder(posted), posted.id(), "Better.");

        assertThat(edited.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::html).containsExactly("<p>Good.</p>");
        assertThat(talk.seenBy(Reader.of(0, posted.editToken())))
                .extracting(ShownComment::html)
                .containsExactly("<p>Better.</p>");
        assertThat(talk.counts()).isEqualTo(List.of(1, 1)).isEqualTo(talk.counted());

        talk.decide(posted.id(), ModerationAction.APPROVE);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::html).containsExactly("<p>Better.</p>");
        assertThat(talk.seenBy(Reader.ANYBODY).get(0).isEdited()).isTrue();
        assertThat(talk.counts()).isEqualTo(List.of(1, 0)).isEqualTo(talk.counted());
    }

    @Test
    void aTrustedMembersEditIsSeenAtOnce() {
        Actor reader = trusted();
        Posted posted = talk.post(Talk.member(reader), Talk.saying("three"));

        assertThat(own.edit(Talk.member(reader), posted.id(), "3").status()).isEqualTo(CommentStatus.PUBLISHED);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::html).contains("<p>3</p>");
    }

    @Test
    void aBannedWordInAnEditTakesNothingAwayFromReaders() {
        house.get(WordLists.class).add(talk.moderator(), Kind.BANNED, "*", "blargh");
        Posted posted = talk.approved(null, "Good.");

        assertThat(own.edit(holder(posted), posted.id(), "blargh").status()).isEqualTo(CommentStatus.PENDING);
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::html).containsExactly("<p>Good.</p>");

        Posted waiting = talk.post(Talk.guest(), Talk.saying("Waiting."));
        assertThat(own.edit(holder(waiting), waiting.id(), "blargh").status()).isEqualTo(CommentStatus.REJECTED);
        assertThat(talk.counts()).isEqualTo(talk.counted());
    }

    @Test
    void theWindowCloses() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        house.clock().advance(OwnComments.WINDOW.minusSeconds(1));
        own.edit(holder(posted), posted.id(), "Hm!");
        house.clock().advance(Duration.ofSeconds(1));

        assertRefused("window-closed", () -> own.edit(holder(posted), posted.id(), "Hm?"));
        assertRefused("window-closed", () -> own.takeBack(holder(posted), posted.id()));
    }

    @Test
    void nobodyChangesAnothersComment() {
        Posted seen = talk.approved(null, "Seen.");
        Posted waiting = talk.post(Talk.guest(), Talk.saying("Waiting."));
        Commenter other = Talk.member(talk.samples.reader());

        assertRefused("permission", () -> own.edit(other, seen.id(), "No."));
        assertRefused("permission", () -> own.takeBack(Commenter.guest("192.0.2.1", "made up"), seen.id()));
        assertRefused("not-found", () -> own.edit(other, waiting.id(), "No."));
        assertRefused("not-found", () -> own.takeBack(other, 987_654_321L));
    }

    @Test
    void whatIsTakenBackIsGoneOrLeavesItsPlace() {
        Posted root = talk.approved(null, "Root.");
        talk.approved(root.id(), "Child.");
        Posted alone = talk.approved(null, "Alone.");

        own.takeBack(holder(root), root.id());
        own.takeBack(holder(alone), alone.id());
        assertThat(talk.seenBy(Reader.ANYBODY))
                .extracting(ShownComment::isTakenBack)
                .containsExactly(true, false);
        assertThat(talk.counts()).isEqualTo(List.of(1, 0)).isEqualTo(talk.counted());
        assertRefused("window-closed", () -> own.edit(holder(root), root.id(), "Again."));
        assertRefused("illegal-transition", () -> talk.decide(root.id(), ModerationAction.APPROVE));
    }

    @Test
    void anEmptyEditIsRefused() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));

        assertRefused("invalid", () -> own.edit(holder(posted), posted.id(), "  "));
        assertThat(talk.revision(posted.id())).isEqualTo(1);
    }

    @Test
    void aMemberIsNewUntilReadersSeeTwoOfHisComments() {
        Actor reader = talk.samples.reader();
        OwnComments own = house.get(OwnComments.class);

        for (String text : List.of("one", "two")) {
            assertThat(own.isNewcomer(reader)).isTrue();
            Posted early = talk.post(Talk.member(reader), Talk.saying(text));
            assertThat(own.isNewcomer(reader)).isTrue();
            talk.decide(early.id(), ModerationAction.APPROVE);
        }
        assertThat(own.isNewcomer(reader)).isFalse();
        assertThat(own.isNewcomer(talk.samples.reporter())).isFalse();
    }
}
