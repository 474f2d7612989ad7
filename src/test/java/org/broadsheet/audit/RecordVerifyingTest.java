package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.broadsheet.account.Role;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.Visibility;
import org.broadsheet.comment.Reply;
import org.broadsheet.conversation.Commenter;
import org.broadsheet.conversation.ModerationAction;
import org.broadsheet.conversation.Posted;
import org.broadsheet.conversation.Posting;
import org.broadsheet.editing.Editing;
import org.broadsheet.guard.KeptRecord.Wrong;
import org.broadsheet.importing.ImportBatch;
import org.broadsheet.importing.ImportedStory;
import org.broadsheet.importing.StoryImport;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Store;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept for ever is whole in a house that nobody tampered with, and whatever is done to it shows. */
@OnEveryStore
class RecordVerifyingTest {
    /** The first version of the story that was corrected. */
    private static final String FIRST =
            "(select min(id) from article_revision where article_id =" + " (select max(article_id) from correction))";

    @Parameter
    House house;

    private Samples samples;
    private long story;

    @BeforeEach
    void fill() {
        samples = new Samples(house);
        samples.draft();
        samples.returned();
        samples.killed();
        samples.unsigned();
        samples.withdrawn();
        samples.spiked();
        samples.liveWithPlan(house.clock().instant().plus(Duration.ofDays(1)));
        story = corrected();
        comment();
        long note = (Long) house.rows("select id from correction where article_id = ?", story)
                .get(0)
                .get(0);
        house.get(Workflow.class).withdrawNote(samples.publisher(), story, note, "It was Sunday after all.");
        save(DeskNotes.none(), "Ask the engineer.");
        save(new DeskNotes(null, null, 5, null, null, true, false, Visibility.NEWSROOM), "The lawyers asked.");
    }

    private void save(DeskNotes notes, String why) {
        StoryContent same = house.within(() -> samples.newest(story).content());
        house.get(Editing.class)
                .save(
                        samples.editor(),
                        new ReviseArticle(story, samples.newest(story).number(), same, notes, why));
    }

    /** Out, corrected, and with a newer version that nobody has approved. */
    private long corrected() {
        long corrected = samples.live();
        samples.revise(samples.reporter(), corrected, copy -> copy.change(ChangeKind.CORRECTION, "It was Monday.")
                .headline("Bridge opens on Monday")
                .tags("Bridges", "Rain"));
        samples.publish(corrected);
        samples.revise(
                samples.subeditor(), corrected, copy -> copy.withoutChange().headline("Bridge is open"));
        return corrected;
    }

    private void comment() {
        Posted posted = house.get(Posting.class)
                .post(
                        Commenter.guest("192.0.2.1", null),
                        story,
                        new Reply(null, "Well said.", "Marta", "marta@example.org", null));
        Actor moderator = samples.person("moderator", Role.MODERATOR);
        house.get(Deciding.class)
                .decide(
                        moderator,
                        new Deciding.Decide(posted.id(), posted.revision(), ModerationAction.APPROVE, null, "Fine."));
    }

    private RecordVerification verify() {
        return house.get(RecordVerifying.class).verify(samples.publisher());
    }

    @Test
    void untouchedRecordIsWhole() {
        RecordVerification verification = verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.isClean()).isTrue();
        assertThat(verification.rows())
                .isEqualTo(count("article_revision")
                        + count("approval")
                        + count("transition_log")
                        + count("correction")
                        + count("correction_withdrawal")
                        + count("revision_note")
                        + count("hold_log")
                        + count("moderation_decision")
                        + count("detector_verdict"));
        assertThat(count("correction_withdrawal")).isEqualTo(1);
        assertThat(count("revision_note")).isEqualTo(2);
        assertThat(count("hold_log")).isEqualTo(1);
        assertThat(count("detector_verdict")).isPositive();
    }

    private long count(String table) {
        return ((Number) house.rows("select count(*) from " + table).get(0).get(0)).longValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revision | CHANGED | update article_revision set body = '<p>Another.</p>' where id = " + FIRST,
                "revision | CHANGED | update article_revision set headline = 'Another' where id = " + FIRST,
                "revision | CHANGED | update article_revision set note = 'Another' where id = " + FIRST,
                "revision | CHANGED | update article_revision set author_id = author_id + 1 where id = " + FIRST,
                "revision | CHANGED | update article_revision set created_at = created_at + interval '1' second"
                        + " where id = " + FIRST,
                "revision | CHANGED | update article_revision set hash_scheme = 1 where id = " + FIRST,
                "revision | CHANGED | update revision_tag set name = 'BRIDGES' where revision_id = " + FIRST,
                "revision | CHANGED | delete from revision_tag where revision_id = " + FIRST,
                "revision | CHANGED | update revision_byline set name = 'Ada' where revision_id = " + FIRST,
                "revision | CHANGED | update revision_byline set slug = 'ada' where revision_id = " + FIRST,
                "revision | CHANGED | delete from revision_byline where revision_id = " + FIRST,
                "revision | MISSING | delete from article_revision where id = " + FIRST,
                "revision | MISPLACED | update article_revision set parent_id = null where number = 2 and parent_id = "
                        + FIRST,
                "approval | CHANGED | update approval set approver_id = approver_id + 1 where revision_id = " + FIRST,
                "approval | CHANGED | update approval set note = 'Fine' where revision_id = " + FIRST,
                "approval | MISPLACED | update approval set article_id = article_id + 1 where revision_id = " + FIRST,
                "approval | MISPLACED | update approval set content_hash = row_hash where revision_id = " + FIRST,
                "transition | MISSING | delete from approval where revision_id = " + FIRST,
                "transition | CHANGED | update transition_log set note = 'Another' where transition = 'SUBMIT'"
                        + " and revision_id = " + FIRST,
                "transition | CHANGED | update transition_log set actor_id = actor_id + 1 where transition = 'PUBLISH'"
                        + " and revision_id = " + FIRST,
                "transition | MISPLACED | update transition_log set article_id = article_id + 1"
                        + " where transition = 'SUBMIT' and revision_id = " + FIRST,
                "correction | CHANGED | update correction set public_text = 'It was Tuesday.' where public_text = 'It was Monday.'",
                "correction | MISPLACED | update correction set revision_id = revision_id + 1 where public_text = 'It was Monday.'",
                "withdrawal | CHANGED | update correction_withdrawal set public_text = 'It was right.'",
                "withdrawal | CHANGED | update correction_withdrawal set withdrawn_by = withdrawn_by + 1",
                "withdrawal | MISPLACED | update correction_withdrawal set correction_id = correction_id + 1000",
                "note | CHANGED | update revision_note set text = 'Another'",
                "note | CHANGED | update revision_note set left_at = left_at + interval '1' second",
                "note | MISPLACED | update revision_note set article_id = article_id + 1",
                "hold | CHANGED | update hold_log set placed = not placed",
                "hold | CHANGED | update hold_log set note = 'Another'",
                "hold | CHANGED | update hold_log set stopped_at = happened_at",
                "publication | MISPLACED | update publication set content_hash = path_date where revision_id = "
                        + FIRST,
                "decision | CHANGED | update moderation_decision set verdict = 'REJECT' where verdict = 'APPROVE'",
                "decision | CHANGED | update moderation_decision set note = 'Another' where note is not null",
                "verdict | CHANGED | update detector_verdict set score = score + 0.5",
                "verdict | CHANGED | update detector_verdict set evidence = 'Another'",
                "verdict | CHANGED | update detector_verdict set evidence_code = 'spam' where evidence_code is not null",
                "verdict | CHANGED | update detector_verdict set evidence_values = '{}' where evidence_code is not null",
                "verdict | MISPLACED | update detector_verdict set comment_revision_id = comment_revision_id + 1",
            })
    void whatIsChangedByHandShows(String kind, Wrong wrong, String sql) {
        house.tamper(sql);

        RecordVerification verification = verify();

        assertThat(verification.isClean()).isFalse();
        assertThat(verification.findings()).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.wrong()).isEqualTo(wrong);
        });
        assertThat(verification.findings())
                .filteredOn(finding -> finding.articleId() != null)
                .allMatch(finding -> finding.articleId() == story || sql.contains("article_id + 1"));
    }

    @Test
    void newestVersionThatIsGoneShows() {
        house.tamper("delete from article_revision where number = 3 and article_id = " + story);

        assertThat(verify().findings()).contains(new RecordFinding("article", Wrong.MISSING, story, story));
    }

    @Test
    void findingNamesTheRowAndItsStory() {
        house.tamper("update moderation_decision set note = 'Another' where note is not null");

        long id = (Long) house.rows("select id from moderation_decision where note is not null")
                .get(0)
                .get(0);
        assertThat(verify().findings()).containsExactly(new RecordFinding("decision", Wrong.CHANGED, id, story));
    }

    @Test
    void versionOfAnUnknownSchemeIsFoundAndHaltsNothing() {
        house.within(() -> house.entities()
                .createNativeQuery("alter table article_revision drop constraint article_revision_hash_scheme_ck")
                .executeUpdate());
        try {
            house.tamper("update article_revision set hash_scheme = 9 where id = " + FIRST);
            assertThat(verify().findings())
                    .extracting(RecordFinding::kind, RecordFinding::wrong)
                    .containsExactly(tuple("revision", Wrong.CHANGED));
        } finally {
            house.tamper("update article_revision set hash_scheme = 2");
            house.within(() -> house.entities()
                    .createNativeQuery("alter table article_revision add constraint article_revision_hash_scheme_ck"
                            + " check (hash_scheme in (1, 2))")
                    .executeUpdate());
        }
    }

    @Test
    void statementsGrowByPagesAndNotByRows() {
        int few = house.statements(this::verify).size();
        IntStream.range(0, 8).forEach(n -> corrected());

        List<String> many = house.statements(this::verify);

        assertThat(count("article_revision")).isBetween(25L, 49L);
        assertThat(many).hasSize(few);
    }

    @Test
    void findingsAreLimited() {
        house.tamper(
                "insert into transition_log (id, article_id, revision_id, transition, from_state, to_state, actor_id,"
                        + " door, happened_at, row_hash) values "
                        + IntStream.range(0, 1200)
                                .mapToObj(n -> "(" + (1_000_000 + n) + ", " + story + ", " + FIRST
                                        + ", 'SUBMIT', 'DRAFT', 'IN_REVIEW', 1, 'REST', current_timestamp, 'none')")
                                .collect(Collectors.joining(", ")));

        RecordVerification verification = verify();

        assertThat(verification.wrong()).isEqualTo(1200);
        assertThat(verification.findings()).hasSize(1000);
    }

    @Test
    void releasesThatOverlapShow() {
        // PostgreSQL refuses them, past its triggers too.
        assumeThat(house.store()).isEqualTo(Store.H2);
        house.tamper("update publication set ended_at = ended_at + interval '1' second where revision_id = " + FIRST);

        long id = (Long) house.rows("select max(id) from publication where article_id = ?", story)
                .get(0)
                .get(0);
        assertThat(verify().findings()).containsExactly(new RecordFinding("publication", Wrong.OVERLAPPING, id, story));
    }

    @Test
    void whoMayNotReadTheTrailMayNotVerifyTheRecord() {
        assertRefused(403, "permission", () -> house.get(RecordVerifying.class).verify(samples.editor()));
    }

    @Test
    void importWithFinerTimesThanTheStoreKeepsIsWhole() {
        imported();

        assertThat(verify().findings()).isEmpty();
    }

    /** Nobody approved it here, and it does not pretend so. */
    private long imported() {
        Instant at = Instant.parse("2026-01-01T09:00:00.123456789Z");
        StoryContent content = samples.copy().content();
        Change change = new Change(ChangeKind.CORRECTION, "It was Monday.");
        ImportedStory old = new ImportedStory(
                "1",
                ImportedStory.State.RELEASED,
                null,
                List.of(
                        new ImportedStory.Version(content, List.of(), at, at.plusSeconds(3600)),
                        new ImportedStory.Version(
                                content.with(change), List.of(), at.plusSeconds(7200), at.plusSeconds(7200))),
                null,
                null,
                ImportedStory.Readers.none());
        return house.get(StoryImport.class)
                .run(samples.publisher(), ImportBatch.of("old paper", List.of(old)))
                .lines()
                .get(0)
                .entity();
    }

    @Test
    void releaseThatLostItsApprovalShowsWhateverItSaysOfItself() {
        long first = (Long) house.rows("select min(id) from article_revision where article_id = ?", story)
                .get(0)
                .get(0);
        long old = imported();
        house.tamper(
                "delete from transition_log where revision_id = " + first,
                "delete from approval where revision_id = " + first);
        long release = (Long) house.rows("select min(id) from publication where article_id = ?", story)
                .get(0)
                .get(0);
        assertThat(verify().findings())
                .containsExactly(new RecordFinding("publication", Wrong.MISSING, release, story));

        house.tamper("update publication set imported = true where id = " + release);
        assertThat(verify().findings())
                .containsExactly(new RecordFinding("publication", Wrong.MISPLACED, release, story));

        house.tamper(
                "update publication set imported = false where id = " + release,
                "update provenance set original_id = '2' where article_id = " + old);
        assertThat(verify().findings())
                .extracting(RecordFinding::kind, RecordFinding::wrong)
                .containsExactlyInAnyOrder(tuple("publication", Wrong.MISSING), tuple("provenance", Wrong.CHANGED));
    }

    @Test
    void signedLaterIsWholeToo() {
        long unsigned = samples.unsigned();
        samples.move(samples.publisher2(), unsigned, Transition.APPROVE);

        assertThat(verify().findings()).isEmpty();
    }
}
