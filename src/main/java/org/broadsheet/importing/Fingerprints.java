package org.broadsheet.importing;

import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.platform.Hashes;

/** Hashes over all that a source says of an item, by which it is known again. */
final class Fingerprints {
    /** Not the newest one, which changes: an item has to be known for ever. */
    private static final int SCHEME = 2;

    private Fingerprints() {}

    static String of(ImportedPerson person) {
        return Hashes.fields("import.person")
                .with("handle", person.handle())
                .with("displayName", person.displayName())
                .with("bio", person.bio())
                .sha256();
    }

    static String of(ImportedStory story) {
        return Hashes.fields("import.story")
                .with("state", story.state())
                .with("notes", story.notes() == null ? null : of(story.notes()))
                .with(
                        "versions",
                        story.versions().stream().map(Fingerprints::of).toList())
                .with("withdrawnAt", story.withdrawnAt())
                .with("oldPaths", story.readers().oldPaths())
                .with("views", story.readers().views())
                .with(
                        "comments",
                        story.readers().comments().stream()
                                .map(Fingerprints::of)
                                .toList())
                .sha256();
    }

    private static String of(DeskNotes notes) {
        return Hashes.fields("import.notes")
                .with("slugline", notes.slugline())
                .with("due", notes.due())
                .with("priority", notes.priority())
                .with("commentMode", notes.commentMode())
                .with("commentsCloseAt", notes.commentsCloseAt())
                .with("legal", notes.legal())
                .with("notForPublication", notes.notForPublication())
                .with("visibility", notes.visibility())
                .sha256();
    }

    private static String of(ImportedStory.Version version) {
        StoryContent content = version.content();
        return Hashes.fields("import.version")
                .with("copy", content == null ? null : content.hash(SCHEME))
                .with("people", version.people())
                .with("at", version.at())
                .with("releasedAt", version.releasedAt())
                .sha256();
    }

    static String of(ImportedStory.Comment comment) {
        return Hashes.fields("import.comment")
                .with("id", comment.id())
                .with("parent", comment.parent())
                .with("who", comment.who() == null ? null : comment.who().id())
                .with("name", comment.name())
                .with("email", comment.email())
                .with("text", comment.text())
                .with("at", comment.at())
                .with("status", comment.status())
                .sha256();
    }
}
