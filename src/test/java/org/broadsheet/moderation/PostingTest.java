package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.OwnProfile;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.Staffing;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.comment.EditToken;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.moderation.Sanctions.Imposition;
import org.broadsheet.moderation.WordEntry.Kind;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Violation;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.workflow.Transition;
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

    private static AbstractThrowableAssert<?, ?> assertRefused(String kind, ThrowingCallable call) {
        var refusal = assertThatThrownBy(call);
        refusal.asInstanceOf(type(Refusal.class)).extracting(Refusal::kind).isEqualTo(kind);
        return refusal;
    }

    private void set(String column, Object value) {
        house.within(() -> {
            house.entities()
                    .createNativeQuery("update article set " + column + " = ?1 where id = ?2")
                    .setParameter(1, value)
                    .setParameter(2, talk.story)
                    .executeUpdate();
        });
    }

    private long comments() {
        return ((Number) house.rows("select count(*) from comment").get(0).get(0)).longValue();
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

        assertThat(house.rows("select detector, outcome, evidence from detector_verdict order by detector"))
                .containsExactly(
                        List.of("first-comments", "HOLD", "a guest, 0 earlier comments"),
                        List.of("links", "HOLD", "2 links"),
                        java.util.Arrays.asList("premoderation", "NONE", null),
                        java.util.Arrays.asList("staff", "NONE", null),
                        java.util.Arrays.asList("words", "NONE", null));
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
            talk.decide(early.id(), early.revision(), Ruling.APPROVE);
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
        assertThat(house.rows("select outcome, evidence from detector_verdict where detector = 'words'"))
                .containsExactly(List.of("HOLD", "perhaps banned (en): ass"));
    }

    @Test
    void aPhraseIsAddedToAListOnce() {
        WordLists lists = house.get(WordLists.class);

        assertThat(lists.add(talk.moderator(), Kind.BANNED, "en", "blargh")).isTrue();
        assertThat(lists.add(talk.moderator(), Kind.BANNED, "en", "BLARGH")).isFalse();
        assertThat(lists.list(talk.moderator(), null, 10)).hasSize(1);
    }

    @Test
    void onlyAReleasedStoryIsThere() {
        long draft = talk.samples.draft();
        long scheduled = talk.samples.scheduled(house.clock().instant().plus(Duration.ofDays(1)));
        Posting posting = house.get(Posting.class);

        for (long hidden : new long[] {draft, scheduled, 987_654_321L}) {
            assertRefused("not-found", () -> posting.post(Talk.guest(), hidden, Talk.saying("Well said.")));
        }
        talk.samples.move(
                talk.samples.publisher(),
                talk.samples.ask(talk.story, Transition.UNPUBLISH).noting("Wait."));
        assertRefused("not-found", () -> talk.post(Talk.guest(), Talk.saying("Well said.")));
        assertThat(comments()).isZero();
    }

    @Test
    void aClosedStoryTakesNone() {
        set("comment_mode", "CLOSED");
        assertRefused("closed", () -> talk.post(Talk.guest(), Talk.saying("Well said.")));
        set("comment_mode", "HIDDEN");
        assertRefused("closed", () -> talk.post(Talk.guest(), Talk.saying("Well said.")));
        set("comment_mode", "OPEN");
        Instant end = house.clock().instant().plusSeconds(45);
        set("comments_close_at", end.atOffset(java.time.ZoneOffset.UTC));
        talk.post(Talk.guest(), Talk.saying("Just in time."));
        assertRefused("closed", () -> talk.post(Talk.guest(), Talk.saying("Too late.")));
        assertThat(comments()).isEqualTo(1);
    }

    @Test
    void aPremoderatedStoryHoldsAMemberToo() {
        Actor reader = talk.samples.reader();
        for (String text : List.of("one", "two")) {
            Posted early = talk.post(Talk.member(reader), Talk.saying(text));
            talk.decide(early.id(), early.revision(), Ruling.APPROVE);
        }
        set("comment_mode", "PREMODERATED");

        assertThat(talk.post(Talk.member(reader), Talk.saying("three")).status())
                .isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void onlyVisibleCommentsAreAnswered() {
        Posted pending = talk.post(Talk.guest(), Talk.saying("Waiting."));
        Posted rejected = talk.approved(null, "Bad.");
        talk.decide(rejected.id(), Ruling.REJECT);
        long elsewhere = talk.samples.live();
        Posted other =
                house.get(Posting.class).post(Talk.member(talk.samples.reporter()), elsewhere, Talk.saying("There."));

        for (long parent : new long[] {pending.id(), rejected.id(), other.id(), 987_654_321L}) {
            assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(parent, "No.")));
        }
    }

    @Test
    void whatIsMissingOrMalformedIsNamed() {
        Reply bad = new Reply(null, "", "x".repeat(61), "marta@", "javascript:alert(1)");

        assertRefused("invalid", () -> talk.post(Talk.guest(), bad))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting("field")
                        .containsExactly("body", "name", "email", "website"));
        assertThat(comments()).isZero();
        assertThat(house.rows("select count(*) from throttle").get(0).get(0)).isEqualTo(0L);
    }

    @Test
    void theSameWordsInTheSamePlaceAreADuplicate() {
        Posted first = talk.approved(null, "Well said.");

        assertRefused("duplicate", () -> talk.post(Talk.guest(), Talk.saying("WELL   said.")));
        talk.post(Talk.guest(), Talk.answering(first.id(), "Well said."));
        house.clock().advance(Duration.ofDays(2));
        talk.post(Talk.guest(), Talk.saying("Well said."));
        assertThat(comments()).isEqualTo(3);
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
        assertThat(comments()).isEqualTo(3);
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
        assertThat(comments()).isEqualTo(1);
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

    @Test
    void nobodyGoesOnUnderARemovedComment() {
        Posted root = talk.approved(null, "Root.");
        Posted child = talk.approved(root.id(), "Child.");
        Posted grandchild = talk.approved(child.id(), "Grandchild.");
        Posted beside = talk.approved(root.id(), "Beside.");
        talk.decide(child.id(), Ruling.REJECT);

        assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(grandchild.id(), "One.")));
        talk.post(Talk.guest(), Talk.answering(beside.id(), "Two."));
        talk.decide(root.id(), Ruling.SPAM);
        assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(beside.id(), "Three.")));
        assertThat(talk.seenBy(Reader.ANYBODY)).hasSize(4);
        talk.decide(root.id(), Ruling.RESTORE);
        talk.post(Talk.guest(), Talk.answering(beside.id(), "Four."));
    }

    @Test
    void aFirstPostIsNotToldThatItComesAgain() {
        Posting posting = house.get(Posting.class);
        Actor reader = talk.samples.reader();
        posting.post(Talk.member(reader), talk.story, Talk.saying("One."));

        assertRefused("flood", () -> posting.post(Talk.member(reader), talk.story, Talk.saying("Two.")))
                .hasMessage("That was quick – please wait 3 seconds and post.");
        assertRefused("flood", () -> IntStream.range(0, 2)
                        .forEach(i -> posting.post(Talk.guest(), talk.story, Talk.saying("No. " + i))))
                .hasMessage("That was quick – please wait 15 seconds and post.");
    }

    @Test
    void whoPostsTooSoonWaits() {
        Posting posting = house.get(Posting.class);
        talk.post(Talk.guest(), Talk.saying("One."));
        house.clock().advance(Duration.ofSeconds(14));

        assertRefused("flood", () -> posting.post(Talk.guest(), talk.story, Talk.saying("Two.")))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(429))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("retryAfter", 15L));
        house.clock().advance(Duration.ofSeconds(1));
        posting.post(Talk.guest(), talk.story, Talk.saying("Two."));
        posting.post(Commenter.guest("198.51.100.1", null), talk.story, Talk.saying("From elsewhere."));
        assertThat(comments()).isEqualTo(3);
    }

    @Test
    void oneAddressHasTwentyAMinute() {
        Posting posting = house.get(Posting.class);
        for (int i = 0; i < 20; i++) {
            posting.post(Talk.guest(), talk.story, new Reply(null, "Hello.", "N", "n" + i + "@example.org", null));
        }
        Reply next = new Reply(null, "Hello.", "N", "n21@example.org", null);

        assertRefused("flood", () -> posting.post(Talk.guest(), talk.story, next));
        house.clock().advance(Duration.ofMinutes(1));
        posting.post(Talk.guest(), talk.story, next);
    }

    @Test
    void aMemberWaitsThreeSeconds() {
        Posting posting = house.get(Posting.class);
        Commenter reader = Talk.member(talk.samples.reader());
        posting.post(reader, talk.story, Talk.saying("One."));
        house.clock().advance(Duration.ofSeconds(2));

        assertRefused("flood", () -> posting.post(reader, talk.story, Talk.saying("Two.")));
        house.clock().advance(Duration.ofSeconds(1));
        posting.post(reader, talk.story, Talk.saying("Two."));
    }

    @Test
    void aSanctionKeepsAMemberOut() {
        Actor reader = talk.samples.reader();
        Sanctions sanctions = house.get(Sanctions.class);
        Instant end = house.clock().instant().plus(Duration.ofHours(1));
        sanctions.impose(talk.moderator(), new Imposition("reader", Sanction.Kind.SUSPEND, end, null, "Cool down."));

        assertRefused("sanction", () -> talk.post(Talk.member(reader), Talk.saying("But!")))
                .hasMessageContaining("Cool down.");
        house.clock().set(end);
        talk.post(Talk.member(reader), Talk.saying("But!"));
    }

    @Test
    void whoMayNotCommentIsRefused() {
        Actor nobody = talk.samples.person("nobody", new Role[0]);

        assertRefused("permission", () -> talk.post(Talk.member(nobody), Talk.saying("Hello.")));
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        Posted rejected = talk.approved(null, "Bad.");
        talk.decide(rejected.id(), Ruling.REJECT);
        long before = comments();

        assertRefused("parent-not-visible", () -> talk.post(Talk.guest(), Talk.answering(rejected.id(), "No.")));
        assertThat(comments()).isEqualTo(before);
        assertThat(talk.counts()).isEqualTo(talk.counted());
    }

    @Test
    void guestsTakeNoNameOfTheHouse() {
        house.get(Staffing.class)
                .install(new NewPerson("ines", "Inês Vale", null, null, List.of(RoleHeld.everywhere(Role.REPORTER))));
        for (String name : List.of("Ines V\u0430le", "M0derator", "The Broadsheet")) {
            assertThatThrownBy(() ->
                            talk.post(Talk.guest(), new Reply(null, "Official news.", name, "marta@example.org", null)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.violations())
                            .containsExactly(new Violation(
                                    "name",
                                    "This name looks like one of our staff or of this newspaper. Choose another.")));
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
