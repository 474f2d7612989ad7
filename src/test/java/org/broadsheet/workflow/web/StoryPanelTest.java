package org.broadsheet.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.ChangeKind;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.DeskStories;
import org.broadsheet.workflow.DeskStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the desk says of the selected story beside its buttons. */
@OnEveryStore
class StoryPanelTest {

    @Parameter
    House house;

    private Samples samples;
    private DeskWords words;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        words = new DeskWords();
        words.site = house.get(SiteSettings.class);
    }

    private SelectedStory shown(Actor reader, long id) {
        DeskStory story = house.get(DeskStories.class).of(reader, id);
        SelectedStory selected = new SelectedStory() {
            @Override
            public DeskStory getStory() {
                return story;
            }
        };
        selected.words = words;
        return selected;
    }

    private PendingChange pending(long id) {
        PendingChange pending = new PendingChange();
        pending.selected = shown(samples.editor(), id);
        pending.words = words;
        return pending;
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
    }

    @Test
    void thatReadersAreToldNothingIsSaidToo() {
        long story = samples.live();
        samples.revise(samples.reporter(), story, copy -> copy.headline("Without a reason"));
        assertThat(pending(story).getKind()).isNull();
        assertThat(pending(story).getText()).isNull();

        samples.revise(samples.reporter(), story, copy -> copy.change(ChangeKind.TYPO, null));
        assertThat(pending(story).getKind()).isEqualTo("Slip of the pen; readers are told nothing.");
    }
}
