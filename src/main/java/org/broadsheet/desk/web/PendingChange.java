package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.broadsheet.article.Change;
import org.broadsheet.workflow.StoryStatus;

/** What the working copy of a live story would change for readers: who approves it sees that before anything else. */
@Named("pending")
@RequestScoped
public class PendingChange {
    @Inject
    SelectedStory selected;

    @Inject
    DeskMessages messages;

    @Inject
    DeskTimes when;

    /** Whether readers have another version than the one that is worked on. */
    public boolean isThere() {
        return differs(selected.getStory().status());
    }

    /** What readers have and what is worked on, by their versions. */
    public String getVersions() {
        StoryStatus status = selected.getStory().status();
        return isThere()
                ? messages.say("pending_versions", status.liveRevision(), status.revision())
                : messages.say("story_version", status.revision());
    }

    /** What publishing the working copy does for readers. */
    public String getPublishing() {
        StoryStatus status = selected.getStory().status();
        Instant embargo = selected.getEmbargo();
        if (embargo != null) {
            return isThere()
                    ? messages.say(
                            "ask_publish_embargo_over", status.revision(), when.moment(embargo), status.liveRevision())
                    : messages.say("ask_publish_embargo", status.revision(), when.moment(embargo));
        }
        return isThere()
                ? messages.say("ask_publish_over", status.revision(), status.liveRevision())
                : messages.say("ask_publish_text");
    }

    /** What lifting the embargo does for readers. */
    public String getLifting() {
        StoryStatus status = selected.getStory().status();
        Integer planned = status.plannedRevision();
        if (planned == null) {
            return messages.say("ask_lift_none");
        }
        Instant asked = status.askedFor();
        return asked == null || when.isPast(asked)
                ? messages.say("ask_lift_now", planned)
                : messages.say("ask_lift_later", planned, when.moment(asked));
    }

    /** What bringing a withdrawn story back does for readers: it is not the working copy that they get. */
    public String getComingBack() {
        StoryStatus status = selected.getStory().status();
        Integer last = status.lastRevision();
        String again = messages.say("ask_republish_text", last);
        return last != null && last != status.revision()
                ? again + " " + messages.say("ask_republish_not", status.revision())
                : again;
    }

    static boolean differs(StoryStatus status) {
        return status.liveRevision() != null && status.liveRevision() != status.revision();
    }

    /** The kind of the change and whether readers are told of it, in one sentence; null while nobody has said. */
    public String getKind() {
        Change change = selected.getStory().content().change();
        if (change == null) {
            return null;
        }
        String key = !change.kind().tellsReaders()
                ? "pending_untold"
                : selected.getStory().repeatsOldNote() ? "pending_repeated" : "pending_told";
        return messages.say(key, messages.of("change", change.kind()));
    }

    /** What readers are told, in the words that they will read; or null. */
    public String getText() {
        Change change = selected.getStory().content().change();
        return change == null ? null : change.text();
    }

    /** Where the working copy stands beside what readers have. */
    public String getCompared() {
        StoryStatus status = selected.getStory().status();
        return DeskAddress.of("/desk/story")
                        .with("id", status.id())
                        .with("from", status.liveRevision())
                        .with("to", status.revision())
                + "#compared";
    }
}
