package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.desk.DeskStories;
import org.broadsheet.desk.DeskStory;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.desk.StoryRow;
import org.broadsheet.editing.Locks;
import org.broadsheet.editing.Versions;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.History;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the desk says of the selected story beside its buttons. */
@OnEveryStore
class StoryPanelTest {

    @Parameter
    House house;

    private Samples samples;
    private DeskMessages messages;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        messages = new DeskMessages();
        messages.site = house.get(SiteSettings.class);
    }

    private SelectedStory shown(Actor reader, long id) {
        DeskStory story = house.get(DeskStories.class).of(reader, id);
        SelectedStory selected = new SelectedStory() {
            @Override
            public DeskStory getStory() {
                return story;
            }
        };
        selected.messages = messages;
        selected.when = new DeskTimes();
        selected.current = new CurrentActor() {
            @Override
            public Actor get() {
                return reader;
            }
        };
        return selected;
    }

    private PendingChange pending(long id) {
        PendingChange pending = new PendingChange();
        pending.selected = shown(samples.editor(), id);
        pending.messages = messages;
        return pending;
    }

    private StoryChoices choices(Actor reader, long id) {
        StoryChoices choices = new StoryChoices();
        choices.selected = shown(reader, id);
        choices.messages = messages;
        return choices;
    }

    @Test
    void whoMaySignIsToldSoInTheWordOfTheButton() {
        Set<String> reasons = choices(samples.editor(), samples.unsigned()).getReasons();
        assertThat(reasons).contains("You may sign: you did not write version 1.");
        assertThat(choices(samples.editor(), samples.submit(samples.draft())).getReasons())
                .contains("You may approve: you did not write version 1.");
    }

    /** Whether the page of a story, with these two versions compared (or null), offers to approve it. */
    private boolean approvable(Actor reader, long id, Long from, Long to) {
        StoryComparison comparison = new StoryComparison();
        comparison.selected = shown(reader, id);
        comparison.current = comparison.selected.current;
        comparison.history = house.get(History.class);
        comparison.versions = house.get(Versions.class);
        comparison.sections = house.get(SectionTree.class);
        comparison.request = new DeskExchange() {
            @Override
            public Long number(String name) {
                return name.equals("from") ? from : to;
            }
        };
        return comparison.isApprovable();
    }

    @Test
    void onlyWhoSeesTheTextOrWhatChangedSinceAnApprovalIsAskedToApprove() {
        long story = samples.approved();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Two"));
        samples.revise(samples.reporter(), story, copy -> copy.headline("Three"));

        assertThat(approvable(samples.editor(), story, null, null)).isTrue();
        assertThat(approvable(samples.editor(), story, 1L, 3L)).isTrue();
        assertThat(approvable(samples.editor(), story, 2L, 3L)).isFalse();
        assertThat(approvable(samples.editor(), story, 1L, 2L)).isFalse();
        assertThat(approvable(samples.editor2(), story, 1L, 3L)).isFalse();
        samples.publish(story);
        samples.revise(samples.reporter(), story, copy -> copy.headline("Four"));
        assertThat(approvable(samples.editor2(), story, 3L, 4L)).isTrue();
    }

    @Test
    void whatReadersGotUnsignedIsNoStartForAnApproval() {
        long story = samples.unsigned();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Two"));
        assertThat(approvable(samples.editor(), story, 1L, 2L)).isFalse();
        assertThat(approvable(samples.editor(), story, null, null)).isTrue();

        long signed = samples.unsigned();
        samples.move(samples.editor2(), signed, Transition.APPROVE);
        samples.revise(samples.reporter(), signed, copy -> copy.headline("Two"));
        assertThat(approvable(samples.editor(), signed, 1L, 2L)).isTrue();
    }

    @Test
    void aListLeadsToTheTextInTheWordOfTheButton() {
        assertThat(choices(samples.editor(), samples.inReview()).getReading()).isEqualTo("Read and approve");
        assertThat(choices(samples.editor(), samples.unsigned()).getReading()).isEqualTo("Read and sign");
    }

    @Test
    void whatReadersAreToldOfARemovedStoryIsSaid() {
        long story = samples.killed();
        assertThat(shown(samples.publisher(), story).getStory().status().notice())
                .isEqualTo(Samples.NOTICE);
        assertThat(shown(samples.publisher(), samples.withdrawn())
                        .getStory()
                        .status()
                        .notice())
                .isNull();
    }

    @Test
    void whoApprovesAChangeOfALiveStorySeesWhatReadersAreTold() {
        long story = samples.live();
        assertThat(pending(story).isThere()).isFalse();

        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.CORRECTION, "It opened in May."));

        assertThat(pending(story).isThere()).isTrue();
        assertThat(pending(story).getKind()).isEqualTo("Correction; readers are told:");
        assertThat(pending(story).getText()).isEqualTo("It opened in May.");
        assertThat(pending(story).getCompared()).isEqualTo("/desk/story?id=" + story + "&from=1&to=2#compared");

        samples.publish(story);
        samples.revise(samples.reporter(), story, copy -> copy.headline("Sent with the old note"));
        assertThat(pending(story).getKind())
                .isEqualTo("Correction; readers have been told this already and will not be told it again:");
        assertThat(shown(samples.editor(), story).getChecks())
                .contains(new SelectedStory.Check(
                        "warn", "Readers have been given its note already: describe what changes this time"));
    }

    @Test
    void bothVersionsAreNamedWhereTheyDiffer() {
        long story = samples.live();
        assertThat(pending(story).getVersions()).isEqualTo("version 1");
        assertThat(pending(story).getPublishing()).isEqualTo("Readers get it at once.");

        samples.revise(samples.reporter(), story, copy -> copy.headline("Another"));
        assertThat(pending(story).getVersions()).isEqualTo("readers have version 1, the working copy is version 2");
        assertThat(pending(story).getPublishing()).isEqualTo("Readers get version 2 at once, in place of version 1.");
    }

    @Test
    void whoPublishesAgainIsToldWhichVersionComesBack() {
        long story = samples.withdrawn();
        assertThat(pending(story).getComingBack()).isEqualTo("Readers get version 1 again at once, as they had it.");

        samples.revise(samples.reporter(), story, copy -> copy.headline("Another"));
        assertThat(pending(story).getComingBack()).endsWith("Version 2, the working copy, does not go out.");
        assertThat(choices(samples.publisher(), story).getDaily())
                .filteredOn(choice -> choice.code().equals("republish"))
                .singleElement()
                .matches(StoryChoices.Choice::asks);
    }

    @Test
    void whoDecidesIsToldThatSomebodyElseReviewsIt() {
        long story = samples.inReview();
        assertThat(choices(samples.editor(), story).getClaimed()).isNull();

        samples.move(samples.subeditor(), story, Transition.CLAIM);
        assertThat(choices(samples.editor(), story).getClaimed())
                .startsWith("Claimed by " + samples.subeditor().displayName());
        assertThat(choices(samples.subeditor(), story).getClaimed()).isNull();
        assertThat(choices(samples.reporter(), story).getClaimed()).isNull();
    }

    private StoryRowView line(long id) {
        StoryRowViews lines = new StoryRowViews();
        lines.messages = messages;
        lines.when = new DeskTimes();
        lines.when.site = messages.site;
        lines.when.clock = house.get(DatabaseClock.class);
        lines.when.messages = messages;
        lines.listing = house.get(StoryListing.class);
        lines.locks = house.get(Locks.class);
        lines.history = house.get(History.class);
        lines.sections = house.get(SectionTree.class);
        List<StoryRow> rows = lines.listing
                .list(samples.editor(), StoryFilter.everything(), null, 50)
                .items();
        return lines.of(rows, DeskAddress.of("/desk/stories"), null).stream()
                .filter(line -> line.row().id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListSaysWhenTheNextVersionOfALiveStoryGoesOut() {
        Instant soon = house.clock().instant().plus(Duration.ofDays(3));
        StoryRowView line = line(samples.liveWithPlan(soon));

        assertThat(line.state()).isEqualTo("Live");
        assertThat(line.notes()).hasSize(1).first().asString().startsWith("version 2 will be published ");
        assertThat(line.about()).contains("version 2, readers have version 1");
        assertThat(line(samples.live()).about()).contains("version 1");
    }

    @Test
    void nobodyWorksOnAStoryThatIsSpikedOrRemoved() {
        assertThat(shown(samples.editor(), samples.spiked()).isClosed()).isTrue();
        assertThat(shown(samples.editor(), samples.killed()).isClosed()).isTrue();
        assertThat(shown(samples.editor(), samples.withdrawn()).isClosed()).isFalse();
    }

    @Test
    void whoHasTheStoryOpenIsCalledYouByHisOwnPage() {
        long story = samples.draft();
        assertThat(shown(samples.editor(), story).getEditing()).isNull();

        house.get(Locks.class).take(samples.editor(), story, null);
        assertThat(shown(samples.editor(), story).getEditing()).isEqualTo("You are editing this in another window");
        assertThat(shown(samples.reporter(), story).getEditing())
                .isEqualTo(samples.editor().displayName() + " editing now");
    }

    @Test
    void aStoryOfUnusualLengthIsToldItsWords() {
        long story = samples.draft();
        assertThat(shown(samples.editor(), story).getChecks()).isNotEmpty().noneMatch(check -> check.tone()
                .equals("warn"));

        samples.revise(samples.reporter(), story, copy -> copy.body("<p>The bridge opens.</p>"));
        assertThat(shown(samples.editor(), story).getChecks())
                .extracting(SelectedStory.Check::text)
                .contains("It is very short: 3 words, where 50 are usual at least");
    }

    @Test
    void thatReadersAreToldNothingIsSaidToo() {
        long story = samples.live();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Without a reason"));
        assertThat(pending(story).getKind()).isNull();
        assertThat(pending(story).getText()).isNull();

        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.TYPO, null));
        assertThat(pending(story).getKind()).isEqualTo("Typo; readers are told nothing.");
    }
}
