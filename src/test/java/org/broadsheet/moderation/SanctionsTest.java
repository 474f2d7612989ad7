package org.broadsheet.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.broadsheet.account.Role;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.SanctionCheck;
import org.broadsheet.conversation.Talk;
import org.broadsheet.moderation.Sanction.Kind;
import org.broadsheet.moderation.Sanctions.Imposed;
import org.broadsheet.moderation.Sanctions.Imposition;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What moderators impose on people, and how long it counts. */
@OnEveryStore
class SanctionsTest {

    @Parameter
    House house;

    private Talk talk;
    private Sanctions sanctions;
    private Actor reader;

    @BeforeEach
    void begin() {
        talk = new Talk(house);
        sanctions = house.get(Sanctions.class);
        reader = talk.samples.reader();
    }

    private static void assertRefused(String kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::kind)
                .isEqualTo(kind);
    }

    private Imposed impose(Actor by, Kind kind, Instant until, String section) {
        return sanctions.impose(by, new Imposition("reader", kind, until, section, "Rule 3."));
    }

    private Posted post(String text) {
        return talk.post(Talk.member(reader), Talk.saying(text));
    }

    @Test
    void aWarningMustBeReadFirst() {
        Imposed warning = impose(talk.moderator(), Kind.WARN, null, null);

        assertRefused("sanction", () -> post("one"));
        assertThat(sanctions.findWarning(reader)).contains(new SanctionCheck.Warning(warning.id(), "Rule 3."));
        assertRefused("not-found", () -> sanctions.acknowledge(talk.moderator2(), warning.id()));
        sanctions.acknowledge(reader, warning.id());
        assertThat(sanctions.findWarning(reader)).isEmpty();
        post("one");
    }

    @Test
    void aBanLapsesUnlessASecondModeratorConfirmsIt() {
        Imposed ban = impose(talk.moderator(), Kind.BAN, null, null);

        assertThat(ban.confirmed()).isFalse();
        assertThat(ban.until()).isEqualTo(house.clock().instant().plus(Sanctions.UNCONFIRMED));
        assertRefused("sanction", () -> post("one"));
        assertRefused("four-eyes", () -> impose(talk.moderator(), Kind.BAN, null, null));
        house.clock().set(ban.until());
        post("one");
    }

    @Test
    void aConfirmedBanStays() {
        Imposed ban = impose(talk.moderator(), Kind.BAN, null, null);
        Imposed confirmed = impose(talk.moderator2(), Kind.BAN, null, null);

        assertThat(confirmed).isEqualTo(new Imposed(ban.id(), Kind.BAN, EndOfTime.END, true));
        house.clock().advance(Duration.ofDays(400));
        assertRefused("sanction", () -> post("one"));
        sanctions.lift(talk.moderator(), ban.id());
        post("one");
        assertThat(house.rows("select action from audit_event where entity = 'sanction' order by id"))
                .extracting(row -> row.get(0))
                .containsExactly("sanction.impose", "sanction.confirm", "sanction.lift");
    }

    @Test
    void aSanctionOfAnotherSectionDoesNotCountHere() {
        talk.samples.section("sport");
        impose(talk.moderator(), Kind.SUSPEND, house.clock().instant().plus(Duration.ofDays(1)), "sport");
        post("one");
        impose(talk.moderator(), Kind.SUSPEND, house.clock().instant().plus(Duration.ofDays(1)), "world");
        assertRefused("sanction", () -> post("two"));
    }

    @Test
    void whoIsPremoderatedWaitsEvenFromTheStaff() {
        Actor reporter = talk.samples.reporter();
        sanctions.impose(talk.moderator(), new Imposition("reporter", Kind.PREMODERATE, null, null, "Hot temper."));

        assertThat(talk.post(Talk.member(reporter), Talk.saying("one")).status())
                .isEqualTo(CommentStatus.PENDING);
    }

    @Test
    void equalWarningsAreOneUntilItIsRead() {
        Imposed warning = impose(talk.moderator(), Kind.WARN, null, null);

        assertRefused("already-imposed", () -> impose(talk.moderator(), Kind.WARN, null, null));
        assertRefused("already-imposed", () -> impose(talk.moderator2(), Kind.WARN, null, null));
        sanctions.impose(talk.moderator(), new Imposition("reader", Kind.WARN, null, null, "Rule 4."));
        impose(talk.moderator(), Kind.WARN, null, "world");
        sanctions.acknowledge(reader, warning.id());
        impose(talk.moderator(), Kind.WARN, null, null);
        assertThat(house.rows("select reason from sanction order by id"))
                .containsExactly(List.of("Rule 3."), List.of("Rule 4."), List.of("Rule 3."), List.of("Rule 3."));
    }

    @Test
    void sixEqualWarningsAtOnceAreOne() throws Exception {
        talk.moderator();
        assertThat(AtOnce.all(Collections.nCopies(
                        6, () -> impose(talk.moderator(), Kind.WARN, null, null).kind())))
                .containsExactlyInAnyOrder(
                        Kind.WARN,
                        "already-imposed",
                        "already-imposed",
                        "already-imposed",
                        "already-imposed",
                        "already-imposed");
    }

    @Test
    void staffOfEqualOrHigherRankAreNotSanctioned() {
        talk.moderator2();
        talk.samples.subeditor();
        talk.samples.editor();
        talk.samples.publisher();
        talk.samples.admin();
        talk.samples.person("both", Role.READER, Role.EDITOR);
        talk.samples.personIn(talk.samples.section("sport"), "local", Role.MODERATOR);
        for (String handle : List.of("moderator2", "subeditor", "editor", "publisher", "admin", "both", "local")) {
            assertRefused(
                    "rank",
                    () -> sanctions.impose(talk.moderator(), new Imposition(handle, Kind.WARN, null, null, "Rule 3.")));
        }
        assertThat(house.rows("select id from sanction")).isEmpty();
        talk.samples.reporter();
        assertThat(sanctions
                        .impose(talk.moderator(), new Imposition("reporter", Kind.WARN, null, null, "Rule 3."))
                        .kind())
                .isEqualTo(Kind.WARN);
    }

    @Test
    void badOrdersAreRefused() {
        Instant past = house.clock().instant();
        assertRefused("invalid", () -> impose(talk.moderator(), Kind.SUSPEND, null, null));
        assertRefused("invalid", () -> impose(talk.moderator(), Kind.SUSPEND, past, null));
        assertRefused("invalid", () -> impose(talk.moderator(), Kind.WARN, null, "nowhere"));
        assertRefused(
                "invalid",
                () -> sanctions.impose(talk.moderator(), new Imposition("reader", Kind.WARN, null, null, " ")));
        assertRefused(
                "not-found",
                () -> sanctions.impose(talk.moderator(), new Imposition("nobody", Kind.WARN, null, null, "x")));
        assertRefused("permission", () -> impose(talk.samples.editor(), Kind.WARN, null, null));
        assertRefused(
                "conflict-of-interest",
                () -> sanctions.impose(talk.moderator(), new Imposition("moderator", Kind.WARN, null, null, "x")));
        assertRefused("not-found", () -> sanctions.lift(talk.moderator(), 987_654_321L));
    }
}
