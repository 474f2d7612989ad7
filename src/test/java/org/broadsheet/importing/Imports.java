package org.broadsheet.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.DeskNotes;
import org.broadsheet.article.StoryContent;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.importing.ImportedStory.Comment;
import org.broadsheet.importing.ImportedStory.Readers;
import org.broadsheet.importing.ImportedStory.State;
import org.broadsheet.importing.ImportedStory.Version;
import org.broadsheet.platform.Violation;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;

/** Items of the source “old paper”, and runs of them by the publisher. */
final class Imports {
    static final Instant LAST_YEAR = Instant.parse("2025-05-06T07:08:09Z");

    final House house;
    final Samples samples;

    Imports(House house) {
        this.house = house;
        this.samples = new Samples(house);
    }

    /** A story that was released a day after it was written. */
    Item story(String id) {
        return new Item(id, samples.copy().headline("Old news").content());
    }

    ImportReport run(Item... items) {
        List<ImportedStory> stories = new ArrayList<>();
        for (Item item : items) {
            stories.add(item.story());
        }
        return run(ImportBatch.of("old paper", stories));
    }

    ImportReport run(ImportBatch batch) {
        return house.get(StoryImport.class).run(samples.publisher(), batch);
    }

    /** Brings one in that nothing is wrong with; the answer is its id. */
    long take(Item item) {
        ImportReport.Line line = run(item).lines().get(0);
        if (line.entity() == null) {
            throw new AssertionError(line.problems());
        }
        return line.entity();
    }

    /** The fields of all that is wrong with it, and that it left nothing behind. */
    List<String> wrongFields(Item item) {
        return run(item).lines().get(0).problems().stream()
                .map(Violation::field)
                .toList();
    }

    /** A story to be, with something else about it. */
    static final class Item {
        private final String id;
        private StoryContent content;
        private State state = State.RELEASED;
        private final List<Version> more = new ArrayList<>();
        private List<String> people = List.of();
        private Instant at = LAST_YEAR.minus(Duration.ofDays(1));
        private Instant releasedAt = LAST_YEAR;
        private Instant withdrawnAt;
        private String approvedBy;
        private DeskNotes notes;
        private Readers readers = new Readers(List.of(), 45, List.of());

        private Item(String id, StoryContent content) {
            this.id = id;
            this.content = content;
        }

        Item copy(StoryContent other) {
            content = other;
            return this;
        }

        Item draft() {
            state = State.DRAFT;
            releasedAt = null;
            return this;
        }

        Item state(State other) {
            state = other;
            return this;
        }

        Item withdrawn(Instant when) {
            state = State.WITHDRAWN;
            withdrawnAt = when;
            return this;
        }

        Item by(String... originals) {
            people = List.of(originals);
            return this;
        }

        Item written(Instant when) {
            at = when;
            return this;
        }

        Item released(Instant when) {
            releasedAt = when;
            return this;
        }

        Item then(StoryContent later, Instant when) {
            more.add(new Version(later, List.of(), when, when));
            return this;
        }

        Item approvedBy(String name) {
            approvedBy = name;
            return this;
        }

        Item notes(DeskNotes other) {
            notes = other;
            return this;
        }

        Item views(long count) {
            readers = new Readers(readers.oldPaths(), count, readers.comments());
            return this;
        }

        Item at(String... paths) {
            readers = new Readers(List.of(paths), readers.views(), readers.comments());
            return this;
        }

        Item said(Comment... comments) {
            readers = new Readers(readers.oldPaths(), readers.views(), List.of(comments));
            return this;
        }

        ImportedStory story() {
            List<Version> versions = new ArrayList<>();
            versions.add(new Version(content, people, at, releasedAt));
            versions.addAll(more);
            return new ImportedStory(id, state, notes, versions, withdrawnAt, approvedBy, readers);
        }
    }

    /** A reader's words some minutes after the release. */
    static Comment comment(String id, String parent, int minute) {
        return new Comment(
                id,
                parent,
                null,
                "Ana",
                "ana@example.org",
                "Comment " + id,
                LAST_YEAR.plus(Duration.ofMinutes(minute)),
                CommentStatus.PUBLISHED);
    }
}
