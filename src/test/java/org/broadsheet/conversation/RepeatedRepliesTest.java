package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.conversation.Talk.assertRefused;

import java.time.Duration;
import java.util.List;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The same reply again: a second click gets the answer of the first, and anything else is a duplicate. */
@OnEveryStore
class RepeatedRepliesTest {

    @Parameter
    House house;

    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
    }

    @Test
    void theSameWordsInTheSamePlaceAreADuplicate() {
        Posted first = talk.approved(null, "Well said.");

        assertRefused("duplicate", () -> talk.post(Talk.guest(), Talk.saying("WELL   said.")));
        talk.post(Talk.guest(), Talk.answering(first.id(), "Well said."));
        house.clock().advance(Duration.ofDays(2));
        talk.post(Talk.guest(), Talk.saying("Well said."));
        assertThat(talk.comments()).isEqualTo(3);
    }

    @Test
    void aReplyThatIsSentTwiceIsAnsweredAsTheFirstTime() {
        Posted root = talk.approved(null, "Root.");
        Posting posting = house.get(Posting.class);
        for (Reply reply : List.of(Talk.saying("Well said."), Talk.answering(root.id(), "Well said."))) {
            Posted first = talk.post(Talk.guest(), reply);
            house.clock().advance(Duration.ofSeconds(14));

            assertThat(posting.post(Talk.guest(), talk.story, reply)).isEqualTo(first);
            assertThat(talk.seenBy(Reader.of(0, first.editToken())))
                    .extracting(ShownComment::id)
                    .contains(first.id());
            house.clock().advance(Duration.ofSeconds(1));
            assertRefused("duplicate", () -> posting.post(Talk.guest(), talk.story, reply));
        }
        assertThat(talk.comments()).isEqualTo(3);
        assertThat(talk.counts()).isEqualTo(List.of(1, 2)).isEqualTo(talk.counted());
    }

    @Test
    void aMembersReplyThatIsSentTwiceIsAnsweredAsTheFirstTime() {
        Commenter member = Talk.member(talk.samples.reporter());
        Posting posting = house.get(Posting.class);
        Posted first = talk.post(member, Talk.saying("Thanks."));
        house.clock().advance(Duration.ofSeconds(2));

        assertThat(posting.post(member, talk.story, Talk.saying("Thanks."))).isEqualTo(first);
        house.clock().advance(Duration.ofSeconds(1));
        assertRefused("duplicate", () -> posting.post(member, talk.story, Talk.saying("Thanks.")));
        assertThat(talk.comments()).isEqualTo(1);
    }

    @Test
    void nobodyElseGetsTheAnswerOfAReply() {
        Posted first = talk.post(Talk.guest(), Talk.saying("Well said."));
        Commenter elsewhere = Commenter.guest("198.51.100.1", null);
        Posting posting = house.get(Posting.class);

        assertRefused("duplicate", () -> posting.post(elsewhere, talk.story, Talk.saying("Well said.")));
        assertRefused("duplicate", () -> posting.post(Talk.guest(), talk.story, Talk.saying("Well  said.")));
        house.get(OwnComments.class).takeBack(Commenter.guest("192.0.2.1", first.editToken()), first.id());
        assertRefused("duplicate", () -> posting.post(Talk.guest(), talk.story, Talk.saying("Well said.")));
    }
}
