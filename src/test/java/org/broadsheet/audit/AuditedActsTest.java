package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.OwnProfile;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.article.Visibility;
import org.broadsheet.editing.Editing;
import org.broadsheet.moderation.Sanction;
import org.broadsheet.moderation.Sanctions;
import org.broadsheet.moderation.WordEntry;
import org.broadsheet.moderation.WordLists;
import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.ApprovalPolicies;
import org.broadsheet.workflow.PolicyKind;
import org.broadsheet.workflow.PolicyPlan;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the use cases leave in the trail, as it is kept for ever. */
@OnEveryStore
class AuditedActsTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    /** Before and after of the only act of this kind. */
    private List<Object> values(String action) {
        List<List<Object>> rows =
                house.rows("select before_text, after_text from audit_event where action = ?", action);
        assertThat(rows).as(action).hasSize(1);
        return rows.get(0);
    }

    private static List<Object> pair(String before, String after) {
        return Stream.of(before, after)
                .map(fields -> fields == null ? null : "{\"v\":1," + fields.replace('\'', '"') + "}")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private Instant in(int hours) {
        return house.clock().instant().plus(Duration.ofHours(hours));
    }

    private String hash(long story) {
        return house.within(() -> samples.newest(story).contentHash());
    }

    private void keep(Actor writer, long story, DeskNotes notes) {
        StoryContent same = house.within(() -> samples.newest(story).content());
        int newest = house.within(() -> samples.newest(story).number());
        house.get(Editing.class).save(writer, new ReviseArticle(story, newest, same, notes, null));
    }

    @Test
    void aStoryIsKeptByVersionAndHash() {
        long story = samples.draft();
        String first = hash(story);
        samples.revise(samples.subeditor(), story, copy -> copy.headline("Bridge \"opens\""));
        samples.move(samples.reporter(), story, Transition.SUBMIT);

        assertThat(values("article.create"))
                .isEqualTo(
                        pair(null, "'revision':1,'hash':'" + first + "','headline':'Bridge opens over the harbour'"));
        assertThat(values("article.revise"))
                .isEqualTo(pair(
                        "'revision':1,'hash':'" + first + "','headline':'Bridge opens over the harbour'",
                        "'revision':2,'hash':'" + hash(story) + "','headline':'Bridge \\'opens\\''"));
        assertThat(values("article.submit"))
                .isEqualTo(pair("'state':'DRAFT'", "'state':'IN_REVIEW','revision':2,'hash':'" + hash(story) + "'"));
    }

    @Test
    void onlyTheDesksNotesThatChangedAreKept() {
        long story = samples.draft();
        Instant due = in(2);
        DeskNotes notes =
                new DeskNotes("bridge, due=", due, 2, CommentMode.CLOSED, null, false, false, Visibility.NEWSROOM);
        keep(samples.reporter(), story, notes);

        assertThat(values("article.notes"))
                .isEqualTo(pair(
                        "'slugline':null,'dueAt':null,'priority':5,'commentMode':null",
                        "'slugline':'bridge, due=','dueAt':'" + due + "','priority':2,'commentMode':'CLOSED'"));
    }

    @Test
    void aHoldSaysWhatItStoppedAndWhich() {
        Instant at = in(2);
        long story = samples.scheduled(at);
        keep(samples.reporter(), story, new DeskNotes(null, null, 5, null, null, true, false, Visibility.NEWSROOM));

        assertThat(values("article.unschedule"))
                .isEqualTo(pair("'revision':1,'publishAt':'" + at + "'", "'legalHold':true,'notForPublication':false"));
        assertThat(values("article.notes")).isEqualTo(pair("'legalHold':false", "'legalHold':true"));
    }

    @Test
    void breakingIsKeptByItsEnd() {
        long story = samples.live();
        Instant end = in(1);
        house.get(Workflow.class).breaking(samples.editor(), story, end);
        assertThat(values("article.breaking")).isEqualTo(pair("'breakingUntil':null", "'breakingUntil':'" + end + "'"));

        house.get(Workflow.class).breaking(samples.editor(), story, null);
        assertThat(house.rows("select before_text, after_text from audit_event where action = 'article.breaking'"
                        + " order by id"))
                .last()
                .isEqualTo(pair("'breakingUntil':'" + end + "'", "'breakingUntil':null"));
    }

    @Test
    void whoWasLetInIsKeptByNumber() {
        long story = samples.draft();
        house.get(NewsroomArticles.class)
                .admit(samples.reporter(), story, samples.editor().id());

        assertThat(values("article.admit"))
                .isEqualTo(pair(null, "'reader':" + samples.editor().id()));
    }

    @Test
    void aPolicyIsKeptWithItsSteps() {
        house.get(ApprovalPolicies.class)
                .set(
                        samples.publisher(),
                        new PolicyPlan(
                                samples.world().id(),
                                PolicyKind.TWO_PEOPLE,
                                null,
                                List.of(
                                        new PolicyPlan.Step("Desk [EDITOR], role=", null, 1),
                                        new PolicyPlan.Step("Last look", "PUBLISHER", 2))));

        assertThat(values("policy.set"))
                .isEqualTo(pair(
                        null,
                        "'sectionId':" + samples.world().id() + ",'kind':'TWO_PEOPLE',"
                                + "'stepLabels':['Desk [EDITOR], role=','Last look'],"
                                + "'stepRoles':['ANY','PUBLISHER'],'stepSignatures':['1','2']"));
    }

    @Test
    void peopleAreKeptByTheirFields() {
        Actor admin = samples.admin();
        StaffAdministration staffing = house.get(StaffAdministration.class);
        RoleHeld limited = new RoleHeld(Role.EDITOR, samples.world().id());
        staffing.add(admin, new NewPerson("marta", "Marta", null, null, List.of(RoleHeld.everywhere(Role.REPORTER))));
        staffing.setRoles(admin, "marta", List.of(limited, RoleHeld.everywhere(Role.MODERATOR)));
        staffing.dismiss(admin, "marta");
        house.get(OwnProfile.class).describe(admin, "Admin", "Keeps the house.");

        assertThat(house.rows("select before_text, after_text from audit_event"
                        + " where action = 'person.create' and actor_handle = 'admin'"))
                .containsExactly(pair(null, "'handle':'marta','roles':['REPORTER']"));
        assertThat(values("person.roles"))
                .isEqualTo(pair(
                        "'roles':['REPORTER']",
                        "'roles':['EDITOR@" + samples.world().id() + "','MODERATOR']"));
        assertThat(values("person.dismiss")).isEqualTo(pair(null, "'handle':'marta'"));
        assertThat(values("person.describe")).isEqualTo(pair("'bio':null", "'bio':'Keeps the house.'"));
    }

    @Test
    void sanctionsAndWordsAreKeptByTheirFields() {
        Actor moderator = samples.person("moderator", Role.MODERATOR);
        Actor reader = samples.reader();
        Instant end = in(3);
        house.get(Sanctions.class)
                .impose(moderator, new Sanctions.Imposition("reader", Sanction.Kind.SUSPEND, end, null, "Rule 3."));
        house.get(WordLists.class).add(moderator, WordEntry.Kind.BANNED, "en", "buy \"cheap\" pills");

        assertThat(values("sanction.impose"))
                .isEqualTo(pair(null, "'person':" + reader.id() + ",'kind':'SUSPEND','until':'" + end + "'"));
        assertThat(values("words.add"))
                .isEqualTo(pair(null, "'kind':'BANNED','language':'en','phrase':'buy \\'cheap\\' pills'"));
    }

    @Test
    void noActLeavesAnythingThatCannotBeRead() {
        samples.kill(samples.liveWithPlan(in(3)));
        samples.embargoed(in(2));
        samples.withdrawn();

        List<StoredValues> all = house.rows("select before_text, after_text from audit_event").stream()
                .flatMap(List::stream)
                .filter(String.class::isInstance)
                .map(text -> StoredValues.read(1, (String) text))
                .toList();
        List<String> codes = Stream.of(
                        Stream.of(AuditField.values()).map(AuditField::code),
                        StoryField.ofVersions().stream().map(StoryField::key),
                        Stream.of("change.kind", "change.text"))
                .flatMap(part -> part)
                .toList();
        assertThat(all)
                .hasSizeGreaterThan(15)
                .allSatisfy(stored -> assertThat(stored.codes()).isNotEmpty().isSubsetOf(codes));
    }
}
