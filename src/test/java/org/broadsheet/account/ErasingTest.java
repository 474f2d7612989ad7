package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.account.AccountSamples.PASSWORD;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.account.People.Keys.Fate;
import org.broadsheet.account.People.Keys.Key;
import org.broadsheet.article.Byline;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.Visibility;
import org.broadsheet.audit.RecordVerifying;
import org.broadsheet.comment.CommentThread;
import org.broadsheet.comment.Reader;
import org.broadsheet.comment.Reply;
import org.broadsheet.comment.ShownComment;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.Flag;
import org.broadsheet.conversation.Flagging;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.Posting;
import org.broadsheet.editing.Editing;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.moderation.Deciding.Decide;
import org.broadsheet.moderation.Sanction;
import org.broadsheet.moderation.Sanctions;
import org.broadsheet.moderation.WordEntry;
import org.broadsheet.moderation.WordLists;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.ApprovalPolicies;
import org.broadsheet.workflow.PolicyKind;
import org.broadsheet.workflow.PolicyPlan;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is left of somebody who is erased. */
@OnEveryStore
class ErasingTest {
    /** Common SQL for both stores. */
    private static final String KEYS_TO_PEOPLE = "select lower(k.table_name), lower(k.column_name)"
            + " from information_schema.referential_constraints r"
            + " join information_schema.key_column_usage k on k.constraint_name = r.constraint_name"
            + " and k.constraint_schema = r.constraint_schema"
            + " join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name"
            + " and u.constraint_schema = r.unique_constraint_schema"
            + " where lower(u.table_name) = 'person' and k.table_schema = current_schema";

    @Parameter
    House house;

    private Samples samples;
    private AccountSamples accounts;
    private StaffAdministration staffing;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        accounts = new AccountSamples(house);
        staffing = house.get(StaffAdministration.class);
    }

    private List<Key> keys() {
        List<Key> all = new ArrayList<>();
        house.each(People.Keys.class).forEach(keys -> all.addAll(keys.all()));
        return all;
    }

    private long count(String table, String column, long person) {
        return number("select count(*) from " + table + " where " + column + " = " + person);
    }

    private long number(String sql) {
        return ((Number) house.rows(sql).get(0).get(0)).longValue();
    }

    private static String name(Key key) {
        return key.table() + "." + key.column();
    }

    private Posted comment(Actor who, long story, String text) {
        house.clock().advance(Duration.ofMinutes(1));
        Posted posted = house.get(Posting.class)
                .post(new Commenter(who, "192.0.2.2", null), story, new Reply(null, text, null, null, null));
        Actor moderator = samples.person("moderator", Role.MODERATOR);
        int revision = (int) house.rows("select revision from comment where id = ?", posted.id())
                .get(0)
                .get(0);
        house.get(Deciding.class)
                .decide(moderator, new Decide(posted.id(), revision, ModerationAction.APPROVE, null, null));
        return posted;
    }

    private List<ShownComment> shown(long story) {
        return house.get(CommentThread.class)
                .page(story, Reader.ANYBODY, null, 50)
                .items();
    }

    /** Every key has a row, as far as the use cases leave one. */
    private void fill() {
        long story = samples.live();
        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.CORRECTION, "It has three lanes.")
                .credits(List.of(new Byline(samples.reporter().id(), "Reporter", "reporter"))));
        samples.publish(story);
        samples.draft();
        samples.returned();
        long note = (long) house.rows("select id from correction").get(0).get(0);
        house.get(Workflow.class).withdrawNote(samples.publisher(), story, note, "It has two after all.");
        save(story, new DeskNotes(null, null, 5, null, null, true, false, Visibility.NEWSROOM));
        Posted posted = comment(samples.reader(), story, "A fine bridge.");
        moderate(posted);
        house.get(ApprovalPolicies.class)
                .set(
                        samples.publisher(),
                        new PolicyPlan(
                                samples.world().id(),
                                PolicyKind.TWO_PEOPLE,
                                null,
                                List.of(new PolicyPlan.Step("Desk", null, 1))));
        accounts.install("rita", Role.REPORTER, Role.ADMIN);
        accounts.signIn("rita");
        house.get(PersonalTokens.class).issue(AccountSamples.attempt("rita", PASSWORD, "192.0.2.1"), "Phone");
    }

    private void moderate(Posted posted) {
        house.get(Flagging.class)
                .flag(
                        new Commenter(samples.person("reader2", Role.READER), "192.0.2.3", null),
                        posted.id(),
                        Flag.Reason.SPAM,
                        null);
        Actor moderator = samples.person("moderator", Role.MODERATOR);
        house.get(Sanctions.class)
                .impose(
                        moderator,
                        new Sanctions.Imposition(
                                "reader",
                                Sanction.Kind.SUSPEND,
                                house.clock().instant().plusSeconds(9000),
                                null,
                                "Rule 3."));
        house.get(WordLists.class).add(moderator, WordEntry.Kind.BANNED, "en", "blargh");
    }

    private void save(long story, DeskNotes notes) {
        StoryContent same = house.within(() -> samples.newest(story).content());
        int newest = samples.newest(story).number();
        house.get(Editing.class).save(samples.editor(), new ReviseArticle(story, newest, same, notes, "Ask."));
    }

    @Test
    void everyKeyToAPersonHasADecision() {
        Set<String> there = new TreeSet<>();
        house.rows(KEYS_TO_PEOPLE).forEach(row -> there.add(row.get(0) + "." + row.get(1)));

        assertThat(there).hasSizeGreaterThan(25);
        assertThat(keys())
                .extracting(ErasingTest::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(there);
    }

    /** Some rows of the key refer to the person, where the table has any. */
    private void assign(Key key, long person) {
        if (number("select count(*) from " + key.table()) > 0 && count(key.table(), key.column(), person) == 0) {
            house.tamper("update " + key.table() + " set " + key.column() + " = " + person + " where " + key.column()
                    + " is null or " + key.column() + " = (select min(" + key.column() + ") from " + key.table()
                    + " where " + key.column() + " <> " + person + ")");
        }
    }

    @Test
    void everyDecisionIsCarriedOut() {
        fill();
        samples.admin();
        long rita = number("select id from person where handle = 'rita'");
        Map<String, Long> before = new TreeMap<>();
        for (Key key : keys()) {
            assign(key, rita);
            before.put(name(key), count(key.table(), key.column(), rita));
        }
        assertThat(before.values().stream().filter(rows -> rows > 0)).hasSizeGreaterThanOrEqualTo(25);

        staffing.erase(samples.admin(), "rita", false);

        for (Key key : keys()) {
            long left = count(key.table(), key.column(), rita);
            if (key.fate() != Fate.KEPT) {
                assertThat(left).as(name(key)).isZero();
            } else if (!key.table().equals("role_grant")) {
                assertThat(left).as(name(key)).isEqualTo(before.get(name(key)));
            }
        }
        assertThat(house.rows("select handle, display_name, state, slug from person where id = ?", rita))
                .containsExactly(List.of("erased:" + rita, "Former colleague " + rita, "ERASED", "name-of-rita"));
        assertThat(count("flag", "reporter_key is not null and id", number("select max(id) from flag")))
                .isEqualTo(1);
    }

    @Test
    void recordAndTrailAreWholeAfterwards() {
        fill();
        String reporter = "Reporter";
        long bylines = number("select count(*) from publication_byline where name = '" + reporter + "'");

        Actor admin = samples.admin();
        List<List<Object>> trail = house.rows("select * from audit_event order by id");

        staffing.erase(admin, "reporter", false);

        assertThat(bylines).isPositive();
        assertThat(number("select count(*) from publication_byline where name = '" + reporter + "'"))
                .isEqualTo(bylines);
        assertThat(house.get(RecordVerifying.class).verify(samples.publisher()).findings())
                .isEmpty();
        assertThat(house.rows("select * from audit_event order by id"))
                .hasSize(trail.size() + 1)
                .containsAll(trail);
        assertThat(house.get(People.class).findAuthor(samples.reporter().id())).isEmpty();
        assertThat(house.get(People.class)
                        .accounts(List.of(
                                samples.reporter().id(), samples.editor().id())))
                .containsOnlyKeys(samples.editor().id());
        assertThat(house.rows(
                        "select actor_handle, before_text, after_text from audit_event where action = 'person.erase'"))
                .containsExactly(Arrays.asList("admin", null, "{\"v\":1,\"commentsDeleted\":false}"));
    }

    @Test
    void readersCommentsStayUnderThePseudonym() {
        long story = samples.live();
        comment(samples.reader(), story, "A fine bridge.");
        long last = number("select max(id) from page_purge");

        staffing.erase(samples.admin(), "reader", false);

        String pseudonym = "Former reader " + samples.reader().id();
        assertThat(shown(story)).extracting(ShownComment::author).containsExactly(pseudonym);
        assertThat(shown(story)).extracting(ShownComment::html).containsExactly("<p>A fine bridge.</p>");
        assertThat(house.rows("select address_key, author_name from comment"))
                .containsExactly(List.of("0".repeat(64), pseudonym));
        assertThat(house.rows("select page_key from page_purge where id > ?", last))
                .containsExactlyInAnyOrder(
                        List.of("article:" + story),
                        List.of("comments:" + story),
                        List.of("person:" + samples.reader().id()));
    }

    @Test
    void readersCommentsGoWhereThatIsWanted() {
        long story = samples.live();
        comment(samples.reader(), story, "A fine bridge.");
        comment(samples.person("reader2", Role.READER), story, "Is it?");

        staffing.erase(samples.admin(), "reader", true);

        assertThat(shown(story)).extracting(ShownComment::html).containsExactly("<p>Is it?</p>");
        assertThat(house.rows(
                        "select c.status, r.body, r.html from comment c join comment_revision r"
                                + " on r.comment_id = c.id where c.author_id = ?",
                        samples.reader().id()))
                .containsExactly(List.of("DELETED", "", ""));
        assertThat(number("select comments from article_stats where article_id = " + story))
                .isEqualTo(1);
    }

    @Test
    void nothingOpensTheAccountAnyMore() {
        accounts.install("ada", Role.READER);
        SignedIn session = accounts.signIn("ada");
        String token = house.get(PersonalTokens.class)
                .issue(AccountSamples.attempt("ada", PASSWORD, "192.0.2.1"), "Phone")
                .token();
        Actor ada =
                house.get(CallerResolver.class).bySession(session, Channel.SITE).orElseThrow();

        assertRefused(
                401,
                "sign-in-failed",
                () -> staffing.eraseOneself(ada, AccountSamples.attempt("ada", "something else", "192.0.2.1"), false));
        staffing.eraseOneself(ada, AccountSamples.attempt("", PASSWORD, "192.0.2.1"), false);

        assertThat(house.get(CallerResolver.class).bySession(session, Channel.SITE))
                .isEmpty();
        assertThat(house.get(CallerResolver.class).byToken(token, Channel.REST)).isEmpty();
        assertThat(accounts.hears("ada", PASSWORD, "192.0.2.9")).isEqualTo("sign-in-failed");
        assertThat(house.rows("select actor_handle, actor_id from audit_event where action = 'person.erase'"))
                .containsExactly(List.of("erased:" + ada.id(), ada.id()));
        assertRefused(
                400,
                "invalid",
                () -> staffing.add(samples.admin(), NewPerson.of("ada", "Another Ada", PASSWORD, Role.READER)));
    }

    @Test
    void onlyTheActiveSignIn() {
        long ada = accounts.install("ada", Role.READER);
        SignedIn session = accounts.signIn("ada");
        for (String state : List.of("INVITED", "LEFT", "ERASED")) {
            house.tamper("update person set state = '" + state + "' where id = " + ada);
            assertThat(accounts.hears("ada", PASSWORD, "192.0.2.1")).as(state).isEqualTo("sign-in-failed");
            assertThat(house.get(CallerResolver.class).bySession(session, Channel.SITE))
                    .as(state)
                    .isEmpty();
        }
        house.tamper("update person set state = 'ACTIVE' where id = " + ada);
        assertThat(house.get(CallerResolver.class).bySession(session, Channel.SITE))
                .isPresent();
    }

    @Test
    void powerOverOneselfAndTheLastAdministratorAreRefused() {
        Actor admin = samples.admin();
        samples.reporter();
        assertRefused(403, "permission", () -> staffing.erase(samples.publisher(), "reporter", false));
        assertRefused(422, "own-power", () -> staffing.erase(admin, "admin", false));
        assertRefused(
                422,
                "own-power",
                () -> staffing.eraseOneself(
                        samples.reporter(), AccountSamples.attempt("reporter", PASSWORD, "192.0.2.1"), false));
        assertRefused(409, "last-administrator", () -> staffing.erase(AccountSamples.ADMIN, "admin", false));
        assertRefused(404, "not-found", () -> staffing.erase(admin, "nobody", false));

        samples.person("admin2", Role.ADMIN);
        staffing.erase(AccountSamples.ADMIN, "admin", false);
        assertRefused(409, "last-administrator", () -> staffing.erase(AccountSamples.ADMIN, "admin2", false));
        assertRefused(404, "not-found", () -> staffing.erase(AccountSamples.ADMIN, "admin", false));
    }
}
