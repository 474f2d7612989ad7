package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.editing.Editing;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class DeskNotesTest {

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    private Article article(long story) {
        return house.within(() -> {
            Article article = house.entities().find(Article.class, story);
            article.working().number();
            return article;
        });
    }

    @Test
    void theDesksNotesMakeNoVersionButALineInTheTrail() {
        long story = samples.draft();
        DeskNotes notes = new DeskNotes("bridge", null, 2, CommentMode.CLOSED, null, true, false, Visibility.NEWSROOM);
        StoryContent same = house.within(() -> samples.newest(story).content());
        house.get(Editing.class).save(samples.reporter(), new ReviseArticle(story, 1, same, notes, null));
        assertThat(article(story).notes()).isEqualTo(notes);
        assertThat(article(story).working().number()).isEqualTo(1);
        assertThat(house.rows("select action from audit_event where action = 'article.notes'"))
                .hasSize(1);
    }

    @Test
    void whoWroteALiveStoryDoesNotChangeWhatReadersMaySayUnderIt() {
        long story = samples.live();
        int newest = article(story).working().number();
        StoryContent same = house.within(() -> samples.newest(story).content());
        Instant soon = house.clock().instant().plus(Duration.ofHours(1));
        for (DeskNotes other : List.of(
                new DeskNotes(null, null, 5, CommentMode.HIDDEN, null, false, false, Visibility.NEWSROOM),
                new DeskNotes(null, null, 5, null, soon, false, false, Visibility.NEWSROOM))) {
            ReviseArticle save = new ReviseArticle(story, newest, same, other, null);
            assertRefused(403, "permission", () -> house.get(Editing.class).save(samples.reporter(), save));
            assertThat(article(story).notes()).isEqualTo(DeskNotes.none());
            house.get(Editing.class).save(samples.subeditor(), save);
            assertThat(article(story).notes()).isEqualTo(other);
            house.get(Editing.class)
                    .save(samples.subeditor(), new ReviseArticle(story, newest, same, DeskNotes.none(), null));
        }
    }

    @Test
    void whoWroteAStoryDoesNotClearItHimself() {
        long story = samples.draft();
        StoryContent same = house.within(() -> samples.newest(story).content());
        DeskNotes held = new DeskNotes(null, null, 5, null, null, true, true, Visibility.NEWSROOM);
        house.get(Editing.class).save(samples.reporter(), new ReviseArticle(story, 1, same, held, null));
        for (DeskNotes cleared : Stream.of(
                        DeskNotes.none(), new DeskNotes(null, null, 5, null, null, false, true, Visibility.NEWSROOM))
                .toList()) {
            assertRefused(403, "permission", () -> house.get(Editing.class)
                    .save(samples.reporter(), new ReviseArticle(story, 1, same, cleared, null)));
        }
        house.get(Editing.class).save(samples.subeditor(), new ReviseArticle(story, 1, same, DeskNotes.none(), null));
        assertThat(article(story).isLegal()).isFalse();
    }

    @Test
    void notesHaveTheirLimitsToo() {
        DeskNotes priority = new DeskNotes(null, null, 0, null, null, false, false, Visibility.NEWSROOM);
        DeskNotes slugline = new DeskNotes("s".repeat(81), null, 5, null, null, false, false, Visibility.NEWSROOM);
        for (DeskNotes wrong : List.of(priority, slugline)) {
            StoryContent content = samples.copy().content();
            assertRefused(400, "invalid", () -> house.get(Editing.class).begin(samples.reporter(), content, wrong));
        }
        assertThat(house.rows("select id from article")).isEmpty();
    }
}
