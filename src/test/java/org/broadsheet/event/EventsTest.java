package org.broadsheet.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.broadsheet.account.OwnProfile;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.Visibility;
import org.broadsheet.editing.Editing;
import org.broadsheet.testing.EventsHeard;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A change, what follows it and what is purged are one transaction; who listens changes nothing of that. */
@OnEveryStore
class EventsTest {
    @Parameter
    House house;

    private Samples samples;
    private OutboxSample outbox;
    private EventsHeard heard;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
        outbox = new OutboxSample(house);
        heard = house.get(EventsHeard.class);
    }

    @Test
    void aChangeIsSaidOnceAndCarriesIdsAndTimes() {
        Instant at = house.clock().instant().plus(Duration.ofHours(2));
        long story = samples.scheduled(at);
        assertThat(heard.of(PublicationChanged.class)).singleElement().satisfies(changed -> {
            assertThat(changed.articleId()).isEqualTo(story);
            assertThat(changed.at()).isEqualTo(house.clock().instant());
            assertThat(changed.steps()).singleElement().satisfies(step -> {
                assertThat(step.type()).isEqualTo(EventType.STORY_RELEASED);
                assertThat(step.at()).isEqualTo(at);
            });
            assertThat(changed.places().sections())
                    .containsExactly(samples.world().id());
        });
    }

    @Test
    void whatFollowsIsWrittenBeforeAnybodyHears() {
        samples.world();
        outbox.clear();
        heard.also(event -> {
            if (event instanceof PublicationChanged) {
                assertThat(outbox.openInThisTransaction(EventType.STORY_RELEASED))
                        .isEqualTo(1);
            }
        });
        samples.live();
        assertThat(outbox.open(EventType.STORY_RELEASED)).hasSize(1);
    }

    @Test
    void whereAnObserverFailsNothingHasHappened() {
        long story = samples.approved();
        outbox.clear();
        heard.also(event -> {
            throw new IllegalStateException("not today");
        });

        assertThatThrownBy(() -> samples.move(samples.editor(), story, Transition.PUBLISH))
                .isInstanceOf(IllegalStateException.class);

        assertThat(house.rows("select id from publication")).isEmpty();
        assertThat(outbox.topics()).isEmpty();
        assertThat(outbox.purged()).isEmpty();
    }

    @Test
    void aSecondClickBringsNothingAboutASecondTime() {
        long story = samples.live();
        List<Object> before = outbox.topics();
        assertThatThrownBy(() -> samples.move(samples.editor(), story, Transition.PUBLISH))
                .isNotNull();
        assertThat(outbox.topics()).isEqualTo(before);
    }

    /** One that heard later, or beside the change, could not be taken back with it. */
    @Test
    void allWhoListenDoSoInTheTransactionOfTheChange() {
        Set<ObserverMethod<? super ConversationChanged>> observers =
                house.get(BeanManager.class).resolveObserverMethods(new ConversationChanged(1));
        assertThat(observers).hasSizeGreaterThan(1);
        assertThat(observers).allSatisfy(observer -> {
            assertThat(observer.isAsync()).isFalse();
            assertThat(observer.getTransactionPhase()).isEqualTo(TransactionPhase.IN_PROGRESS);
        });
    }

    // --- pages ------------------------------------------------------------------------------------------------------

    @Test
    void aReleasePurgesEveryListThatHasTheStory() {
        long story = samples.approve(samples.draft(
                samples.reporter(),
                samples.copy().tags("Rivers").bylines("Ada Quill").content()));
        outbox.clear();
        samples.move(samples.editor(), story, Transition.PUBLISH);
        assertThat(outbox.purged())
                .containsExactlyInAnyOrder(
                        "article:" + story,
                        "author:ada-quill",
                        "corrections",
                        "front",
                        "section:" + samples.world().id(),
                        "tag:rivers");
    }

    @Test
    void anotherRuleForRepliesPurgesTheStoryAndItsConversation() {
        long story = samples.live();
        outbox.clear();
        DeskNotes closed = new DeskNotes(null, null, 5, CommentMode.CLOSED, null, false, false, Visibility.NEWSROOM);
        house.get(Editing.class)
                .save(
                        samples.editor(),
                        new ReviseArticle(
                                story,
                                1,
                                house.within(() -> samples.newest(story).content()),
                                closed,
                                null));
        assertThat(outbox.purged()).containsExactlyInAnyOrder("article:" + story, "comments:" + story);
        assertThat(outbox.topics()).isEmpty();
    }

    @Test
    void anotherNamePurgesThePageOfItsPersonAlone() {
        long id = samples.reporter().id();
        outbox.clear();
        house.get(OwnProfile.class).describe(samples.reporter(), "Rosa Reporter", null);
        assertThat(outbox.purged()).containsExactly("person:" + id);
    }

    @Test
    void aNewSectionPurgesTheHeadOfEveryPage() {
        outbox.clear();
        long id = samples.section("sport").id();
        assertThat(outbox.purged()).containsExactlyInAnyOrder("sections", "section:" + id);
    }
}
