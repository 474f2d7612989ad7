package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.broadsheet.comment.CommentHtml;
import org.broadsheet.comment.CommentText;
import org.broadsheet.comment.Reply;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.moderation.Deciding.Decide;
import org.broadsheet.moderation.Sanction;
import org.broadsheet.moderation.Sanctions;
import org.broadsheet.moderation.Sanctions.Imposition;
import org.broadsheet.moderation.WordEntry;
import org.broadsheet.moderation.WordEntry.Kind;
import org.broadsheet.moderation.WordLists;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever readers and moderators type is judged in a time that grows with its length, and a comment at once. */
class HostileCommentsTest {
    private static final int LIMIT = 160_000;
    private static final double AT_ONCE = 20;
    private static final int WARM = 6;
    private static final WordEntry[] WORDS = {
        new WordEntry(Kind.BANNED, "en", "blargh"), new WordEntry(Kind.SUSPECT, "*", "cheap pills")
    };

    private final House house = House.on(Store.H2);
    private Talk talk;

    @BeforeEach
    void begin() {
        house.clear();
        talk = new Talk(house);
    }

    static Stream<HostileText> all() {
        return Stream.concat(HostileText.plain(), HostileText.html());
    }

    private static void judge(String typed) {
        Reply reply = new Reply(null, typed, "Marta", "marta@example.org", null);
        reply.wrong(true);
        String body = reply.cleaned().body();
        if (body != null && body.length() <= Reply.LONGEST_BODY) {
            CommentText.reply(1, null, "author", body, Instant.EPOCH);
            DetectorInput facts = new DetectorInputSamples()
                    .saying(body)
                    .byGuest()
                    .with(WORDS)
                    .facts();
            List.of(new Detectors.Links(), new Detectors.Words(), new Detectors.FirstComments())
                    .forEach(detector -> detector.judge(facts));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCommentIsJudgedAtOnce(HostileText hostile) {
        String typed = hostile.of(Reply.LONGEST_BODY);
        assertThat(quickest(typed, HostileCommentsTest::judge)).isLessThan(AT_ONCE);
        Growth.assertLinear("a comment", LIMIT, hostile::of, HostileCommentsTest::judge);
        Growth.assertLinear("its HTML", Reply.LONGEST_BODY, hostile::of, CommentHtml::of);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyFieldOfAReply(HostileText hostile) {
        check("a name", hostile, typed -> new Reply(null, "Well said.", typed, "marta@example.org", null).wrong(true));
        check("an address", hostile, typed -> new Reply(null, "Well said.", "Marta", typed, null).wrong(true));
        check("a website", hostile, typed -> new Reply(null, "Well said.", "Marta", "m@example.org", typed)
                .wrong(true));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aReplyToNoStoryIsNotLookedAt(HostileText hostile) {
        String typed = hostile.of(LIMIT);
        Consumer<String> post = name ->
                house.get(Posting.class).post(Talk.guest(), 999_999_999, new Reply(null, name, name, name, name));
        assertThat(quickest(typed, post)).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatModeratorsType(HostileText hostile) {
        long comment = talk.post(Talk.member(talk.samples.reporter()), Talk.saying("Thanks."))
                .id();
        int revision = talk.revision(comment);
        check("a report", hostile, typed -> house.get(Flagging.class)
                .flag(Talk.guest(), comment, Flag.Reason.values()[0], typed));
        check("a phrase", hostile, typed -> house.get(WordLists.class).add(talk.moderator(), Kind.BANNED, "en", typed));
        check("a language", hostile, typed -> house.get(WordLists.class)
                .add(talk.moderator(), Kind.BANNED, typed, "blargh"));
        check("a note", hostile, typed -> house.get(Deciding.class)
                .decide(talk.moderator(), new Decide(comment, revision + 1, ModerationAction.APPROVE, typed, typed)));
        check("a reason", hostile, typed -> house.get(Sanctions.class)
                .impose(
                        talk.moderator(),
                        new Imposition(talk.samples.reader().handle(), Sanction.Kind.WARN, null, null, typed)));
        check("an edit", hostile, typed -> house.get(OwnComments.class)
                .edit(Talk.member(talk.samples.reporter()), comment, typed));
    }

    /** Several times, for the compiler comes late. */
    private static double quickest(String typed, Consumer<String> work) {
        return DoubleStream.generate(() -> Growth.best(typed, work, AT_ONCE))
                .limit(WARM)
                .min()
                .orElseThrow();
    }

    private static void check(String what, HostileText hostile, Consumer<String> work) {
        Growth.assertLinear(what, LIMIT, hostile::of, work);
    }
}
