package org.broadsheet.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.importing.Imports.LAST_YEAR;
import static org.broadsheet.importing.Imports.comment;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.util.Arrays;
import java.util.List;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.WorkingState;
import org.broadsheet.audit.RecordVerification;
import org.broadsheet.audit.RecordVerifying;
import org.broadsheet.importing.ImportReport.Line;
import org.broadsheet.importing.ImportReport.Outcome;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.workflow.StoryStatus;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Stories from elsewhere keep their dates, their people and their readers, and claim nothing that nobody here did. */
@OnEveryStore
class StoryImportTest {
    @Parameter
    House house;

    private Imports imports;

    @BeforeEach
    void begin() {
        imports = new Imports(house);
    }

    private PublishedArticle read(long story) {
        return house.get(PublishedArticles.class).find(story).orElseThrow();
    }

    private StoryStatus status(long story) {
        return house.get(Workflow.class).status(imports.samples.editor(), story);
    }

    private long count(String table) {
        return ((Number) house.rows("select count(*) from " + table).get(0).get(0)).longValue();
    }

    private Imports.Item corrected(String id) {
        StoryContent later = imports.samples
                .copy()
                .headline("Old news")
                .change(ChangeKind.CORRECTION, "It was Tuesday.")
                .content();
        return imports.story(id).then(later, LAST_YEAR.plusSeconds(900));
    }

    @Test
    void storyHasItsOwnDatesAndCounts() {
        PublishedArticle story = read(imports.take(corrected("7")));

        assertThat(story.teaser().path()).isEqualTo("/world/2025/05/06/old-news");
        assertThat(story.teaser().firstPublishedAt()).isEqualTo(LAST_YEAR);
        assertThat(story.teaser().updatedAt()).isEqualTo(LAST_YEAR.plusSeconds(900));
        assertThat(story.teaser().views()).isEqualTo(45);
        assertThat(story.corrections()).hasSize(1);
    }

    @Test
    void nothingIsSignedThatNobodySigned() {
        long story = imports.take(corrected("7"));

        assertThat(count("approval") + count("transition_log")).isZero();
        assertThat(status(story).state()).isEqualTo(WorkingState.RELEASED);
        assertThat(status(story).publication()).isEqualTo(PublicationState.LIVE);
        assertThat(house.rows("select p.kind from policy p join article a on a.policy_id = p.id"))
                .containsExactly(List.of("IMPORTED"));
        RecordVerification record = house.get(RecordVerifying.class).verify(imports.samples.publisher());
        assertThat(record.findings()).isEmpty();
    }

    @Test
    void editedStoryNeedsAnApproval() {
        long story = imports.take(imports.story("7"));
        imports.samples.revise(
                imports.samples.editor(), story, copy -> copy.headline("Newer").change(ChangeKind.TYPO, null));
        imports.samples.move(imports.samples.editor(), story, Transition.SUBMIT);
        assertRefused(
                409,
                "illegal-transition",
                () -> imports.samples.move(imports.samples.publisher(), story, Transition.PUBLISH));
        imports.samples.move(imports.samples.editor2(), story, Transition.APPROVE);
        imports.samples.move(imports.samples.editor(), story, Transition.PUBLISH);

        assertThat(read(story).teaser().path()).isEqualTo("/world/2025/05/06/old-news");
        assertThat(house.rows("select imported from publication where article_id = ? order by id", story))
                .containsExactly(List.of(true), List.of(false));
        assertThat(house.get(RecordVerifying.class)
                        .verify(imports.samples.publisher())
                        .findings())
                .isEmpty();
    }

    @Test
    void changeWithoutApprovalOwesWhatTheSectionAsks() {
        long story = imports.take(imports.story("7"));
        imports.samples.revise(
                imports.samples.editor(), story, copy -> copy.headline("Newer").change(ChangeKind.TYPO, null));
        imports.samples.move(
                imports.samples.publisher(),
                imports.samples.ask(story, Transition.BREAK_GLASS).because("It burns."));

        assertThat(house.rows("select p.kind from policy p join article a on a.policy_id = p.id"))
                .containsExactly(List.of("TWO_PEOPLE"));
        assertThat(status(story).owesSignature()).isTrue();
    }

    @Test
    void addressesThatLedToAStoryStayItsOwn() {
        long first = imports.take(imports.story("7").at("/world/2025/05/06/bridge"));
        long second = imports.take(imports.story("8")
                .copy(imports.samples.copy().headline("Bridge").content()));

        assertThat(read(second).teaser().path()).isEqualTo("/world/2025/05/06/bridge-2");
        assertThat(house.rows("select article_id from redirect where old_path = '/world/2025/05/06/bridge'"))
                .containsExactly(List.of(first));
    }

    @Test
    void earlierPathsLeadToTheLastOne() {
        long story = imports.take(imports.story("7")
                .copy(imports.samples.copy().slug("one").content())
                .then(imports.samples.copy().slug("two").content(), LAST_YEAR.plusSeconds(60))
                .then(imports.samples.copy().slug("three").content(), LAST_YEAR.plusSeconds(120)));

        assertThat(read(story).teaser().path()).isEqualTo("/world/2025/05/06/three");
        assertThat(house.rows("select old_path from redirect order by old_path"))
                .containsExactly(List.of("/world/2025/05/06/one"), List.of("/world/2025/05/06/two"));
    }

    @Test
    void withdrawnStoryIsWithdrawnAndComesBackAsImported() {
        long story = imports.take(imports.story("7").withdrawn(LAST_YEAR.plusSeconds(60)));
        assertThat(status(story).publication()).isEqualTo(PublicationState.WITHDRAWN);
        assertThat(house.get(PublishedArticles.class).find(story)).isEmpty();

        imports.samples.move(imports.samples.publisher(), story, Transition.REPUBLISH);

        assertThat(read(story).teaser().firstPublishedAt()).isEqualTo(LAST_YEAR);
        assertThat(house.rows("select imported from publication")).containsOnly(List.of(true));
    }

    @Test
    void draftIsADraft() {
        long story = imports.take(imports.story("7").draft());

        assertThat(status(story).state()).isEqualTo(WorkingState.DRAFT);
        assertThat(status(story).publication()).isEqualTo(PublicationState.NONE);
        assertThat(house.rows("select policy_id, created_at from article"))
                .containsExactly(Arrays.asList(null, LAST_YEAR.minusSeconds(86_400)));
    }

    @Test
    void peopleComeWithoutPasswordAndRoleAndAreCredited() {
        ImportedPerson ines = new ImportedPerson("u1", "ines", "Inês Vale", "Writes about rivers.");
        ImportReport report = imports.run(new ImportBatch(
                "old paper", List.of(ines), List.of(imports.story("7").by("u1").story()), false));

        assertThat(report.count(Outcome.TAKEN)).isEqualTo(2);
        Line story = report.lines().get(1);
        assertThat(read(story.entity()).story().bylines()).extracting("slug").startsWith("ines-vale");
        long person = report.lines().get(0).entity();
        assertThat(house.rows("select author_id from article_revision")).containsExactly(List.of(person));
        assertThat(house.rows("select person_id from credential where person_id = ?", person))
                .isEmpty();
        assertThat(house.rows("select id from role_grant where person_id = ?", person))
                .isEmpty();
    }

    @Test
    void conversationComesWithTheStory() {
        long story = imports.take(imports.story("7").said(comment("a", null, 1), comment("b", "a", 2)));

        assertThat(house.rows("select depth, created_at from comment order by thread_path"))
                .containsExactly(List.of(1, LAST_YEAR.plusSeconds(60)), List.of(2, LAST_YEAR.plusSeconds(120)));
        assertThat(read(story).teaser().comments()).isEqualTo(2);
        assertThat(house.get(StoryImport.class)
                        .find("old paper", Provenance.Kind.COMMENT, StoryImport.commentId("7", "b")))
                .isPresent();
    }

    @Test
    void oldAddressLeadsToTheStory() {
        imports.take(imports.story("7").at("/news/2025/05/05/older-news"));

        assertThat(house.rows("select old_path from redirect")).containsExactly(List.of("/news/2025/05/05/older-news"));
    }

    @Test
    void sameAgainChangesNothing() {
        Imports.Item item = corrected("7").said(comment("a", null, 1));
        long story = imports.take(item);
        long rows = count("article_revision") + count("publication") + count("comment") + count("provenance");

        Line again = imports.run(item).lines().get(0);

        assertThat(again.outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(again.entity()).isEqualTo(story);
        assertThat(count("article_revision") + count("publication") + count("comment") + count("provenance"))
                .isEqualTo(rows);
    }

    @Test
    void otherWordsUnderTheSameIdAreRefused() {
        imports.take(imports.story("7"));

        Line other = imports.run(imports.story("7").views(46)).lines().get(0);

        assertThat(other.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(other.problems()).extracting("field").containsExactly("id");
        assertThat(imports.run(new ImportBatch(
                                "another paper",
                                List.of(),
                                List.of(imports.story("7").views(46).story()),
                                false))
                        .count(Outcome.TAKEN))
                .isOne();
    }

    @Test
    void trailTellsOfEachStoryAndOfTheRun() {
        long story = imports.take(imports.story("7"));

        assertThat(house.rows("select door, entity_id, actor_handle from audit_event where action = 'article.import'"))
                .containsExactly(List.of("JOB", story, "publisher"));
        assertThat(house.rows("select after_text from audit_event where action = 'import.run'"))
                .containsExactly(List.of(
                        "{\"v\":1,\"source\":\"old paper\",\"itemsTaken\":1,\"itemsKnown\":0,\"itemsRefused\":0}"));
        assertThat(house.rows("select source, kind, original_id, entity_id, original_at from provenance"))
                .containsExactly(List.of("old paper", "STORY", "7", story, LAST_YEAR.minusSeconds(86_400)));
    }

    @Test
    void onlyThoseWhoMayImport() {
        ImportBatch batch = ImportBatch.of("old paper", List.of());
        StoryImport use = house.get(StoryImport.class);

        assertRefused(403, "permission", () -> use.run(imports.samples.editor(), batch));
        assertRefused(403, "permission", () -> use.run(imports.samples.admin(), batch));
        assertThat(count("audit_event where action = 'import.run'")).isZero();
    }
}
