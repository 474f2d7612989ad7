package org.broadsheet.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.Visibility;
import org.broadsheet.importing.ImportedStory.Comment;
import org.broadsheet.importing.ImportedStory.State;
import org.broadsheet.importing.ImportedStory.Version;
import org.broadsheet.platform.Violation;

/** What is wrong with a story before its texts are looked at: its times, its claims, its counts and its conversation. */
final class StoryCheck {
    private static final int MOST_VERSIONS = 1000;
    private static final int LONGEST_ID = 200;
    private static final String FUTURE = "That time has not come yet.";

    private final ImportedStory story;
    private final Instant now;
    private final List<Violation> problems = new ArrayList<>();

    private StoryCheck(ImportedStory story, Instant now) {
        this.story = story;
        this.now = now;
    }

    static List<Violation> problems(ImportedStory story, Instant now) {
        StoryCheck check = new StoryCheck(story, now);
        check.claims();
        check.holds();
        check.versions();
        check.comments();
        return check.problems;
    }

    /** Whether its texts can be looked at. */
    static boolean hasTexts(ImportedStory story) {
        return !story.versions().isEmpty()
                && story.versions().size() <= MOST_VERSIONS
                && story.versions().stream().noneMatch(version -> version.content() == null || version.at() == null);
    }

    private void say(String field, String message) {
        problems.add(new Violation(field, message));
    }

    /** What keeps a story from readers here keeps one from elsewhere too. */
    private void holds() {
        DeskNotes notes = story.notes();
        if (story.state() != State.RELEASED || notes == null) {
            return;
        }
        if (notes.legal()) {
            say("notes.legal", "A story under legal hold cannot be released. Import it as withdrawn.");
        }
        if (notes.notForPublication()) {
            say("notes.notForPublication", "This story must not be published. Import it as withdrawn.");
        }
        if (notes.visibility() == Visibility.RESTRICTED) {
            say("notes.visibility", "A released story cannot be kept from the newsroom.");
        }
    }

    private void claims() {
        if (story.state() == null) {
            say("state", "Say what became of the story.");
        }
        if (story.approvedBy() != null) {
            say("approvedBy", "An approval that was given elsewhere is none here. Leave it out.");
        }
        if (story.readers().views() < 0) {
            say("views", "A story was read no fewer than 0 times.");
        }
        if (story.state() == State.WITHDRAWN && story.withdrawnAt() == null) {
            say("withdrawnAt", "Say when readers lost the story.");
        }
        if (story.state() != State.WITHDRAWN && story.withdrawnAt() != null) {
            say("withdrawnAt", "Only a withdrawn story has this time.");
        }
        if (story.withdrawnAt() != null && story.withdrawnAt().isAfter(now)) {
            say("withdrawnAt", FUTURE);
        }
    }

    private void versions() {
        if (story.versions().isEmpty() || story.versions().size() > MOST_VERSIONS) {
            say("versions", "A story has 1 to " + MOST_VERSIONS + " versions.");
            return;
        }
        Version before = null;
        for (int n = 0; n < story.versions().size(); n++) {
            version("versions[" + n + "].", story.versions().get(n), before);
            before = story.versions().get(n);
        }
        if (isNotAfter(story.withdrawnAt(), before.releasedAt())) {
            say("withdrawnAt", "Readers lost the story no later than they had this version.");
        }
    }

    private void version(String field, Version version, Version before) {
        if (version.content() == null) {
            say(field + "content", "A version has a text.");
        }
        time(field + "at", version.at());
        if (before != null && isBefore(version.at(), before.at())) {
            say(field + "at", "This version is older than the one before.");
        }
        if (story.state() == State.DRAFT) {
            if (version.releasedAt() != null) {
                say(field + "releasedAt", "A draft was never released. Leave this time out.");
            }
            return;
        }
        time(field + "releasedAt", version.releasedAt());
        if (isBefore(version.releasedAt(), version.at())) {
            say(field + "releasedAt", "This version was released before it was written.");
        }
        if (before != null && isNotAfter(version.releasedAt(), before.releasedAt())) {
            say(field + "releasedAt", "This version was released no later than the one before.");
        }
    }

    private void time(String field, Instant time) {
        if (time == null) {
            say(field, "Say when.");
        } else if (time.isAfter(now)) {
            say(field, FUTURE);
        }
    }

    private static boolean isBefore(Instant one, Instant other) {
        return one != null && other != null && one.isBefore(other);
    }

    private static boolean isNotAfter(Instant one, Instant other) {
        return one != null && other != null && !one.isAfter(other);
    }

    private void comments() {
        if (!story.readers().comments().isEmpty() && story.state() != State.RELEASED) {
            say("comments", "Only a story that readers have brings comments with it.");
        }
        Set<String> ids = new HashSet<>();
        for (int n = 0; n < story.readers().comments().size(); n++) {
            comment("comments[" + n + "].", story.readers().comments().get(n), ids);
        }
    }

    private void comment(String field, Comment comment, Set<String> ids) {
        if (comment.parent() != null && !ids.contains(comment.parent())) {
            say(field + "parent", "No comment before this one has that id.");
        }
        if (comment.id() == null || comment.id().isBlank() || comment.id().length() > LONGEST_ID) {
            say(field + "id", "A comment has the id of its source, of at most " + LONGEST_ID + " characters.");
        } else if (!ids.add(comment.id())) {
            say(field + "id", "This story has another comment of that id.");
        }
        if (comment.status() == null) {
            say(field + "status", "Say what became of the comment.");
        }
        time(field + "at", comment.at());
        if (hasTexts(story) && isBefore(comment.at(), story.versions().get(0).releasedAt())) {
            say(field + "at", "This comment is older than the story.");
        }
    }
}
