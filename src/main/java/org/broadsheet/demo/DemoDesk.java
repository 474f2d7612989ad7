package org.broadsheet.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.article.Change;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.ReviseArticle;
import org.broadsheet.article.StoryContent;
import org.broadsheet.demo.DemoTexts.Story;
import org.broadsheet.editing.Editing;
import org.broadsheet.platform.store.DatabaseClock;
import org.broadsheet.workflow.Transition;
import org.broadsheet.workflow.TransitionRequest;
import org.broadsheet.workflow.Workflow;

/**
 * Leaves stories on the desk in every state, by the same use cases and with the same rules as the staff: who writes does
 * not approve.
 */
@ApplicationScoped
class DemoDesk {
    /** How many stories it takes. */
    static final int STATES = 11;

    @Inject
    Editing editing;

    @Inject
    Workflow workflow;

    @Inject
    DemoStories stories;

    @Inject
    DemoPeople people;

    @Inject
    DatabaseClock clock;

    /** Takes one story for each state, as far as there are stories. */
    void leaveOnTheDesk(List<Story> texts) {
        for (int n = 0; n < texts.size(); n++) {
            bring(begin(texts.get(n), n), texts.get(n), n);
        }
    }

    private long begin(Story story, int n) {
        Instant due = clock.now().plus(Duration.ofHours(2L * n - 3));
        return editing.begin(
                people.actor(writer(n)), stories.content(story, null), stories.notes(story, due, n % 3 == 0 ? 3 : 5));
    }

    private static String writer(int n) {
        return n % 2 == 0 ? "reporter" : "reporter2";
    }

    private void bring(long id, Story story, int n) {
        switch (n) {
            case 0 -> submit(id, n);
            case 1 -> claimed(id, n);
            case 2 -> sentBack(id, n);
            case 3 -> approved(id, n);
            case 4 -> scheduled(id, n);
            case 5 -> changedWhileLive(id, story, n);
            case 6 -> withdrawn(id, n);
            case 7 -> killed(id, n);
            case 8 -> spiked(id);
            case 9 -> withoutApproval(id);
            default -> {
                // It stays a draft.
            }
        }
    }

    private void submit(long id, int n) {
        make(writer(n), TransitionRequest.of(id, Transition.SUBMIT, 1));
    }

    private void claimed(long id, int n) {
        submit(id, n);
        make("subeditor", TransitionRequest.of(id, Transition.CLAIM, 1));
    }

    private void sentBack(long id, int n) {
        submit(id, n);
        make(
                "subeditor",
                TransitionRequest.of(id, Transition.RETURN, 1).noting("Name the source of the second figure."));
    }

    private void approved(long id, int n) {
        submit(id, n);
        make("editor", TransitionRequest.of(id, Transition.APPROVE, 1));
    }

    private void scheduled(long id, int n) {
        approved(id, n);
        make(
                "editor",
                TransitionRequest.of(id, Transition.SCHEDULE, 1).at(clock.now().plus(Duration.ofHours(6))));
    }

    private void published(long id, int n) {
        approved(id, n);
        make("editor", TransitionRequest.of(id, Transition.PUBLISH, 1));
    }

    private void changedWhileLive(long id, Story story, int n) {
        published(id, n);
        StoryContent later = stories.content(story, null)
                .with(new Change(ChangeKind.UPDATE, "The last paragraph has been brought up to date."));
        editing.save(people.actor(writer(n)), new ReviseArticle(id, 1, later, null, "New figures"));
    }

    private void withdrawn(long id, int n) {
        published(id, n);
        make(
                "editor",
                TransitionRequest.of(id, Transition.UNPUBLISH, 1).noting("The agreement was not signed after all."));
    }

    private void killed(long id, int n) {
        published(id, n);
        make(
                "publisher",
                TransitionRequest.of(id, Transition.KILL, 1)
                        .because("The document was forged.")
                        .noting(
                                "This article rested on a document that proved to be false. We have removed it and apologise."));
    }

    private void spiked(long id) {
        make("subeditor", TransitionRequest.of(id, Transition.SPIKE, 1));
    }

    private void withoutApproval(long id) {
        make(
                "publisher",
                TransitionRequest.of(id, Transition.BREAK_GLASS, 1)
                        .because("The evacuation order takes effect within the hour."));
    }

    private void make(String who, TransitionRequest move) {
        workflow.carryOut(people.actor(who), move);
    }
}
