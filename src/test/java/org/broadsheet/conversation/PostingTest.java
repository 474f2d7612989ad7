package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.broadsheet.conversation.Talk.assertRefused;

import java.util.List;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.OwnProfile;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.EditToken;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.moderation.WordEntry.Kind;
import org.broadsheet.moderation.WordLists;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The way of a reply into the store, step by step, and what is written with it. */
@OnEveryStore
class PostingTest {

    @Parameter
    House house;

    private Talk talk;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
    }

    @Test
    void aGuestWaitsAndOnlyHeSeesHisComment() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("Well said."));

        assertThat(posted.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(posted.revision()).isEqualTo(1);
        assertThat(talk.seenBy(Reader.ANYBODY)).isEmpty();
        assertThat(talk.seenBy(Reader.of(0, "made up"))).isEmpty();
        assertThat(talk.seenBy(Reader.of(0, posted.editToken())))
                .singleElement()
                .satisfies(own -> assertThat(own.isWaiting()).isTrue())
                .satisfies(own -> assertThat(own.html()).isEqualTo("<p>Well said.</p>"));
        assertThat(talk.counts()).isEqualTo(List.of(0, 1)).isEqualTo(talk.counted());
    }

    @Test
    void everythingIsWrittenTogether() {
        Posted posted = talk.post(Talk.guest(), Talk.saying("See http://a.example and http://b.example"));

        assertThat(
                        house.rows(
                                "select detector, outcome, evidence_code, evidence_values from detector_verdict order by detector"))
                .containsExactly(
                        List.of("first-comments", "HOLD", "new_guest", "{\"earlier\":0}"),
                        List.of("links", "HOLD", "links", "{\"links\":2}"),
                        java.util.Arrays.asList("premoderation", "NONE", null, null),
                        java.util.Arrays.asList("staff", "NONE", null, null),
                        java.util.Arrays.asList("words", "NONE", null, null));
        assertThat(house.rows(
                        "select moderator_id, verdict, to_status, revision from moderation_decision where comment_id = ?",
                        posted.id()))
                .containsExactly(java.util.Arrays.asList(null, "HOLD", "PENDING", 1));
        assertThat(house.rows("select dedupe_key from outbox where topic = 'comment.changed'"))
                .containsExactly(List.of("comment.changed:" + posted.id() + ":1"));
        assertThat(house.rows("select number, body from comment_revision where comment_id = ?", posted.id()))
                .containsExactly(List.of(1, "See http://a.example and http://b.example"));
        assertThat(house.rows("select edit_token_hash from comment"))
                .containsExactly(List.of(EditToken.hash(posted.editToken())));
    }

    @Test
    void nothingOfAnAddressIsKeptButItsHash() {
        talk.post(Talk.guest(), Talk.saying("Well said."));

        assertThat(house.rows("select author_key, address_key from comment").get(0))
                .allSatisfy(key -> assertThat((String) key).hasSize(64));
    }

    @Test
    void theStaffIsPublishedAtOnceAndAReaderIsTrustedAfterTwo() {
        Actor reader = talk.samples.reader();
        assertThat(talk.post(Talk.member(talk.samples.reporter()), Talk.saying("Thanks."))
                        .status())
                .isEqualTo(CommentStatus.APPROVED);
        for (String text : List.of("one", "two")) {
            Posted early = talk.post(Talk.member(reader), Talk.saying(text));
            assertThat(early.status()).isEqualTo(CommentStatus.PENDING);
            talk.decide(early.id(), early.revision(), ModerationAction.APPROVE);
        }
        assertThat(talk.post(Talk.member(reader), Talk.saying("three")).status())
                .isEqualTo(CommentStatus.PUBLISHED);
        assertThat(talk.counts()).isEqualTo(List.of(4, 0)).isEqualTo(talk.counted());
        assertThat(talk.seenBy(Reader.ANYBODY)).extracting(ShownComment::author).contains("Reader", "Reporter");
        assertThat(talk.seenBy(Reader.ANYBODY))
                .extracting(ShownComment::staff)
                .containsExactly(true, false, false, false);
    }

    @Test
    void aBannedWordIsRejectedWithEveryReasonKept() {
        house.get(WordLists.class).add(talk.moderator(), Kind.BANNED, "en", "blargh");

        Posted posted = talk.post(Talk.guest(), Talk.saying("You BLARGH"));

        assertThat(posted.status()).isEqualTo(CommentStatus.REJECTED);
        assertThat(talk.seenBy(Reader.of(0, posted.editToken()))).isEmpty();
        assertThat(house.rows("select count(*) from detector_verdict where outcome <> 'NONE'")
                        .get(0)
                        .get(0))
                .isEqualTo(2L);
        assertThat(talk.counts()).isEqualTo(List.of(0, 0));
    }

    @Test
    void whatOnlyLooksLikeABannedWordWaits() {
        house.get(WordLists.class).add(talk.moderator(), Kind.BANNED, "en", "ass");

        Posted posted = talk.post(Talk.guest(), Talk.saying("The A55 is closed at Conwy"));

        assertThat(posted.status()).isEqualTo(CommentStatus.PENDING);
        assertThat(
                        house.rows(
                                "select outcome, evidence_code, evidence_values from detector_verdict where detector = 'words'"))
                .containsExactly(List.of(
                        "HOLD",
                        "words",
                        "{\"kinds\":[\"PERHAPS_BANNED\"],\"languages\":[\"en\"],\"more\":0,\"phrases\":[\"ass\"]}"));
    }

    @Test
    void aPhraseIsAddedToAListOnce() {
        WordLists lists = house.get(WordLists.class);

        assertThat(lists.add(talk.moderator(), Kind.BANNED, "en", "blargh")).isTrue();
        assertThat(lists.add(talk.moderator(), Kind.BANNED, "en", "BLARGH")).isFalse();
        assertThat(lists.list(talk.moderator(), null, 10)).hasSize(1);
    }

    @Test
    void whatIsMissingOrMalformedIsNamed() {
        Reply bad = new Reply(null, "", "x".repeat(61), "marta@", "javascript:alert(1)");

        assertRefused("invalid", () -> talk.post(Talk.guest(), bad))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting("field")
                        .containsExactly("body", "name", "email", "website"));
        assertThat(talk.comments()).isZero();
        assertThat(house.rows("select count(*) from throttle").get(0).get(0)).isEqualTo(0L);
    }

    @Test
    void guestsTakeNoNameOfTheHouse() {
        house.get(StaffAdministration.class)
                .install(new NewPerson("ines", "Inês Vale", null, null, List.of(RoleHeld.everywhere(Role.REPORTER))));
        for (String name : List.of("Ines V\u0430le", "M0derator", "The Broadsheet")) {
            assertThatThrownBy(() ->
                            talk.post(Talk.guest(), new Reply(null, "Official news.", name, "marta@example.org", null)))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.violations())
                                    .containsExactly(
                                            new Violation(
                                                    "name",
                                                    "This name looks like that of one of our staff or of this newspaper. Choose another.")));
        }
        assertThat(house.rows("select id from comment")).isEmpty();
    }

    @Test
    void aCommentKeepsTheNameThatItWasPostedUnder() {
        Actor reporter = talk.samples.reporter();
        long first = talk.post(Talk.member(reporter), Talk.saying("Under the old name."))
                .id();
        house.get(OwnProfile.class).describe(reporter, "Nadia Post", null);
        Actor renamed = new Actor(reporter.id(), "reporter", "Nadia Post", reporter.door(), reporter.grants());
        talk.post(Talk.member(renamed), Talk.answering(first, "Under the new one."));

        assertThat(talk.seenBy(Reader.ANYBODY))
                .extracting(ShownComment::author)
                .containsExactly("Reporter", "Nadia Post");
    }
}
