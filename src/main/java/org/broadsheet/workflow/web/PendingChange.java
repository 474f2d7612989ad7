package org.broadsheet.workflow.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.broadsheet.article.Change;
import org.broadsheet.workflow.Standing;

/** What the working copy of a live story would change for readers: who approves it sees that before anything else. */
@Named("pending")
@RequestScoped
public class PendingChange {
    @Inject
    SelectedStory selected;

    @Inject
    DeskWords words;

    @Inject
    When when;

    /** Whether readers have another version than the one that is worked on. */
    public boolean isThere() {
        return differs(selected.getStory().standing());
    }

    /** What readers have and what is worked on, by their versions. */
    public String getVersions() {
        Standing standing = selected.getStory().standing();
        return isThere()
                ? words.say("pending_versions", standing.liveRevision(), standing.revision())
                : words.say("story_version", standing.revision());
    }

    /** What publishing the working copy does for readers. */
    public String getPublishing() {
        Standing standing = selected.getStory().standing();
        Instant embargo = selected.getEmbargo();
        if (embargo != null) {
            return isThere()
                    ? words.say(
                            "ask_publish_embargo_over",
                            standing.revision(),
                            when.moment(embargo),
                            standing.liveRevision())
                    : words.say("ask_publish_embargo", standing.revision(), when.moment(embargo));
        }
        return isThere()
                ? words.say("ask_publish_over", standing.revision(), standing.liveRevision())
                : words.say("ask_publish_text");
    }

    /** What lifting the embargo does for readers. */
    public String getLifting() {
        Standing standing = selected.getStory().standing();
        Integer planned = standing.plannedRevision();
        if (planned == null) {
            return words.say("ask_lift_none");
        }
        Instant asked = standing.askedFor();
        return asked == null || when.isPast(asked)
                ? words.say("ask_lift_now", planned)
                : words.say("ask_lift_later", planned, when.moment(asked));
    }

    /** What bringing a withdrawn story back does for readers: it is not the working copy that they get. */
    public String getComingBack() {
        Standing standing = selected.getStory().standing();
        Integer last = standing.lastRevision();
        String again = words.say("ask_republish_text", last);
        return last != null && last != standing.revision()
                ? again + " " + words.say("ask_republish_not", standing.revision())
                : again;
    }

    static boolean differs(Standing standing) {
        return standing.liveRevision() != null && standing.liveRevision() != standing.revision();
    }

    /** The kind of the change and whether readers are told of it, in one sentence; null while nobody has said. */
    public String getKind() {
        Change change = selected.getStory().copy().change();
        if (change == null) {
            return null;
        }
        String key = !change.kind().tellsReaders()
                ? "pending_untold"
                : selected.getStory().repeatsOldNote() ? "pending_repeated" : "pending_told";
        return words.say(key, words.of("change", change.kind()));
    }

    /** What readers are told, in the words that they will read; or null. */
    public String getText() {
        Change change = selected.getStory().copy().change();
        return change == null ? null : change.text();
    }

    /** Where the working copy stands beside what readers have. */
    public String getCompared() {
        Standing standing = selected.getStory().standing();
        return DeskAddress.of("/desk/story")
                        .with("id", standing.id())
                        .with("from", standing.liveRevision())
                        .with("to", standing.revision())
                + "#compared";
    }
}
