package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.account.Role;
import org.broadsheet.article.Byline;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.RevisionRow;
import org.broadsheet.article.Visibility;
import org.broadsheet.article.WorkingState;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Cursor;
import org.broadsheet.platform.Slice;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.Workflow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class StoryListingTest {

    @Parameter
    House house;

    private Samples samples;
    private NewsroomArticles newsroom;
    private StoryListing listing;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        newsroom = house.get(NewsroomArticles.class);
        listing = house.get(StoryListing.class);
    }

    private List<Long> ids(Actor reader, StoryFilter filter) {
        return listing.list(reader, filter, null, 50).items().stream()
                .map(StoryRow::id)
                .toList();
    }

    private static StoryFilter in(PublicationState publication) {
        return new StoryFilter(Set.of(), publication, null, null, false);
    }

    private Map<String, Long> oneOfEach() {
        Instant later = house.clock().instant().plus(Duration.ofHours(3));
        Map<String, Long> stories = new HashMap<>();
        stories.put("draft", samples.draft());
        stories.put("inReview", samples.inReview());
        stories.put("returned", samples.returned());
        stories.put("approved", samples.approved());
        stories.put("spiked", samples.spiked());
        stories.put("live", samples.live());
        stories.put("liveWithDraft", samples.liveWithDraft());
        stories.put("scheduled", samples.scheduled(later));
        stories.put("liveWithPlan", samples.liveWithPlan(later));
        stories.put("withdrawn", samples.withdrawn());
        stories.put("killed", samples.killed());
        stories.put("expired", samples.expired());
        stories.put("unsigned", samples.unsigned());
        return stories;
    }

    @Test
    void eachPublicationStateFindsItsStories() {
        Map<String, Long> stories = oneOfEach();
        Actor editor = samples.editor();
        assertThat(ids(editor, in(PublicationState.NONE)))
                .containsExactlyInAnyOrder(
                        stories.get("draft"),
                        stories.get("inReview"),
                        stories.get("returned"),
                        stories.get("approved"));
        assertThat(ids(editor, in(PublicationState.LIVE)))
                .containsExactlyInAnyOrder(
                        stories.get("live"),
                        stories.get("liveWithDraft"),
                        stories.get("liveWithPlan"),
                        stories.get("unsigned"));
        assertThat(ids(editor, in(PublicationState.SCHEDULED)))
                .containsExactlyInAnyOrder(stories.get("scheduled"), stories.get("liveWithPlan"));
        assertThat(ids(editor, in(PublicationState.EXPIRED))).containsExactly(stories.get("expired"));
        assertThat(ids(editor, in(PublicationState.WITHDRAWN))).containsExactly(stories.get("withdrawn"));
        assertThat(ids(editor, in(PublicationState.KILLED))).containsExactly(stories.get("killed"));
    }

    @Test
    void eachRowAgreesWithTheStoryItself() {
        oneOfEach();
        Actor editor = samples.editor();
        List<StoryRow> rows = listing.list(
                        editor, new StoryFilter(Set.of(WorkingState.values()), null, null, null, false), null, 50)
                .items();
        assertThat(rows).hasSize(13);
        rows.forEach(row -> {
            var status = house.get(Workflow.class).status(editor, row.id());
            assertThat(row.publication()).isEqualTo(status.publication());
            assertThat(row.state()).isEqualTo(status.state());
            assertThat(row.revision()).isEqualTo(status.revision());
        });
    }

    @Test
    void workingStatesAreFilteredAndCounted() {
        Map<String, Long> stories = oneOfEach();
        Actor editor = samples.editor();
        assertThat(ids(editor, new StoryFilter(Set.of(WorkingState.SPIKED), null, null, null, false)))
                .containsExactly(stories.get("spiked"));
        assertThat(ids(editor, StoryFilter.everything())).hasSize(12).doesNotContain(stories.get("spiked"));
        assertThat(listing.openCounts(editor, StoryFilter.everything()))
                .containsEntry(WorkingState.DRAFT, 2L)
                .containsEntry(WorkingState.IN_REVIEW, 1L)
                .containsEntry(WorkingState.RELEASED, 3L)
                .doesNotContainKey(WorkingState.SPIKED);
    }

    @Test
    void bylinesComeInTheirOrder() {
        long story = samples.draft();
        List<String> names = newsroom.require(samples.editor(), story).working().credits().stream()
                .map(Byline::name)
                .toList();
        assertThat(listing.bylines(List.of(story))).containsExactly(Map.entry(story, names));
        assertThat(listing.bylines(List.of())).isEmpty();
    }

    @Test
    void wordsAreFoundLiterally() {
        long percent = samples.draft(
                samples.reporter(),
                samples.copy().headline("Prices up 5% Again").content());
        samples.draft(
                samples.reporter(),
                samples.copy().headline("Prices up 50 again").content());
        long slugline = house.get(Editing.class)
                .begin(
                        samples.reporter(),
                        samples.copy().content(),
                        new DeskNotes("Over_Budget!", null, 5, null, null, false, false, Visibility.NEWSROOM));
        assertThat(ids(samples.editor(), text("5% AGAIN"))).containsExactly(percent);
        assertThat(ids(samples.editor(), text("over_budget!"))).containsExactly(slugline);
        assertThat(ids(samples.editor(), text("over%budget"))).isEmpty();
        assertThat(ids(samples.editor(), text("' or 1=1 --"))).isEmpty();
    }

    private static StoryFilter text(String text) {
        return new StoryFilter(Set.of(), null, null, text, false);
    }

    @Test
    void onesOwnAreWhatOneBeganWroteOrClaimed() {
        long begun = samples.draft();
        long written = samples.draft(samples.reporter2(), samples.copy().content());
        samples.revise(samples.editor(), written, copy -> copy.headline("Edited"));
        long claimed = samples.submit(samples.draft());
        samples.move(samples.editor(), claimed, Transition.CLAIM);
        StoryFilter mine = new StoryFilter(Set.of(), null, null, null, true);
        assertThat(ids(samples.editor(), mine)).containsExactlyInAnyOrder(written, claimed);
        assertThat(ids(samples.reporter(), mine)).containsExactlyInAnyOrder(begun, claimed);
        StoryRow row = listing.list(samples.editor(), mine, null, 10).items().stream()
                .filter(story -> story.id() == claimed)
                .findFirst()
                .orElseThrow();
        assertThat(row.claimedBy()).isEqualTo("Editor");
        assertThat(row.savedBy()).isEqualTo("Reporter");
    }

    @Test
    void aDeskOfOneSectionSeesThatSection() {
        SectionEntry sport = samples.section("sport");
        SectionEntry tennis = samples.sectionUnder("tennis", "sport");
        long here = samples.draft(
                samples.reporter(), samples.copy().section(tennis.id()).content());
        long elsewhere = samples.draft();
        Actor local = samples.personIn(sport, "local", Role.EDITOR);
        assertThat(ids(local, StoryFilter.everything())).containsExactly(here);
        assertThat(ids(local, new StoryFilter(Set.of(), null, samples.world().id(), null, false)))
                .isEmpty();
        assertThat(ids(samples.editor(), new StoryFilter(Set.of(), null, sport.id(), null, false)))
                .containsExactly(here);
        assertThat(newsroom.require(local, here).id()).isEqualTo(here);
        assertRefused(404, "not-found", () -> newsroom.require(local, elsewhere));
        assertThat(listing.openCounts(local, StoryFilter.everything())).containsOnly(Map.entry(WorkingState.DRAFT, 1L));
    }

    @Test
    void forReadersThereIsNothing() {
        long story = samples.live();
        assertThat(ids(samples.reader(), StoryFilter.everything())).isEmpty();
        assertThat(listing.openCounts(samples.reader(), StoryFilter.everything()))
                .isEmpty();
        assertRefused(404, "not-found", () -> newsroom.require(samples.reader(), story));
        assertRefused(404, "not-found", () -> newsroom.require(samples.editor(), 4711));
    }

    @Test
    void aRestrictedStoryIsForThoseItNames() {
        DeskNotes restricted = new DeskNotes("leak", null, 5, null, null, false, false, Visibility.RESTRICTED);
        long story = house.get(Editing.class)
                .begin(samples.reporter(), samples.copy().content(), restricted);
        for (Actor other : List.of(samples.reporter2(), samples.editor(), samples.publisher(), samples.admin())) {
            assertRefused(404, "not-found", () -> newsroom.require(other, story));
            assertRefused(404, "not-found", () -> newsroom.admit(other, story, other.id()));
            assertThat(ids(other, StoryFilter.everything())).isEmpty();
            assertThat(ids(other, text("leak"))).isEmpty();
            assertThat(listing.openCounts(other, StoryFilter.everything())).isEmpty();
        }
        assertThat(ids(samples.reporter(), StoryFilter.everything())).containsExactly(story);
        newsroom.admit(samples.reporter(), story, samples.editor().id());
        newsroom.admit(samples.reporter(), story, samples.editor().id());
        assertThat(ids(samples.editor(), StoryFilter.everything())).containsExactly(story);
        assertThat(house.rows("select id from audit_event where action = 'article.admit'"))
                .hasSize(1);
        assertRefused(404, "not-found", () -> newsroom.require(samples.publisher(), story));
    }

    @Test
    void pagesFollowOneAnother() {
        List<Long> all = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            all.add(0, samples.draft());
        }
        List<Long> seen = new ArrayList<>();
        Cursor cursor = null;
        do {
            Slice<StoryRow> page = listing.list(samples.editor(), StoryFilter.everything(), cursor, 2);
            page.items().forEach(row -> seen.add(row.id()));
            cursor = Cursor.parse(page.next());
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void aRowSaysWhichVersionReadersHaveAndWhichIsPlanned() {
        samples.liveWithPlan(house.clock().instant().plus(Duration.ofHours(3)));
        samples.draft();
        assertThat(listing.list(samples.editor(), StoryFilter.everything(), null, 10)
                        .items())
                .extracting(StoryRow::revision, StoryRow::liveRevision, StoryRow::plannedRevision)
                .containsExactlyInAnyOrder(tuple(2, 1, 2), tuple(1, null, null));
    }

    @Test
    void aListIsTwoStatementsAndReadsNoBodies() {
        oneOfEach();
        listing.list(samples.editor(), StoryFilter.everything(), null, 10);
        List<String> statements =
                house.statements(() -> listing.list(samples.editor(), StoryFilter.everything(), null, 10));
        assertThat(statements).hasSize(2).noneMatch(sql -> sql.toLowerCase(Locale.ROOT)
                .contains("body"));
        assertThat(house.statements(() -> listing.openCounts(samples.editor(), StoryFilter.everything())))
                .hasSize(1);
    }

    @Test
    void versionsAreListedNewestFirst() {
        long story = samples.draft();
        samples.revise(samples.subeditor(), story, copy -> copy.headline("Other"));
        assertThat(newsroom.revisions(story, 10))
                .extracting(RevisionRow::number, RevisionRow::headline, RevisionRow::writerHandle)
                .containsExactly(tuple(2, "Other", "subeditor"), tuple(1, "Bridge opens over the harbour", "reporter"));
        assertThat(newsroom.revisions(story, 1)).hasSize(1);
        assertThat(newsroom.writers(story, 1))
                .containsExactly(samples.reporter().id());
        assertThat(newsroom.writers(story, 2))
                .containsExactlyInAnyOrder(
                        samples.reporter().id(), samples.subeditor().id());
        assertRefused(404, "not-found", () -> newsroom.revision(story, 3));
    }
}
