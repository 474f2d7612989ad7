package org.broadsheet.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.broadsheet.platform.Hashes;

/** Stories in every state with their versions, signatures, steps and intervals, as version 7 wrote and hashed them. */
final class FilledStories {
    static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00.123456Z");
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final long REPORTER = 1;
    private static final long EDITOR = 4;
    private static final long PUBLISHER = 5;

    private final Connection connection;
    private BatchInsert revisions;
    private BatchInsert approvals;
    private BatchInsert steps;
    private BatchInsert publications;

    /**
     * How far a story has come; each state stands for those that need the same rows.
     *
     * @param stored the state of the working copy
     * @param versions how many it has; the second is a correction
     * @param released how many of them readers had
     */
    private enum State {
        DRAFT("DRAFT", 1, 0),
        IN_REVIEW("IN_REVIEW", 1, 0),
        CLAIMED("IN_REVIEW", 2, 0),
        RETURNED("RETURNED", 1, 0),
        APPROVED("APPROVED", 1, 0),
        SPIKED("SPIKED", 1, 0),
        PLANNED("RELEASED", 1, 0),
        LIVE("RELEASED", 1, 1),
        CORRECTED("RELEASED", 2, 2),
        REVISED("DRAFT", 2, 1),
        WITHDRAWN("RELEASED", 1, 1),
        KILLED("RELEASED", 1, 1),
        EXPIRED("RELEASED", 1, 1),
        UNSIGNED("RELEASED", 1, 1);

        private final String stored;
        private final int versions;
        private final int released;

        State(String stored, int versions, int released) {
            this.stored = stored;
            this.versions = versions;
            this.released = released;
        }

        boolean isSigned(int version) {
            return this == APPROVED || this == PLANNED || this != UNSIGNED && version <= released;
        }

        boolean isSubmitted(int version) {
            return isSigned(version) || version == versions && (stored.equals("IN_REVIEW") || this == RETURNED);
        }
    }

    /** A version with what its rows name. */
    private record Version(long story, long id, int number, String hash, Instant at) {}

    FilledStories(Connection connection) {
        this.connection = connection;
    }

    void write(int stories) throws SQLException {
        try (BatchInsert articles = new BatchInsert(
                connection,
                "article",
                "id, version, state, state_before_spike, withheld, public_notice, created_by, created_at, saved_at,"
                        + " claimed_by, policy_id, signature_owed, signature_due_at, slugline, priority, legal,"
                        + " not_for_publication, visibility")) {
            for (int n = 1; n <= stories; n++) {
                article(articles, n, stateOf(n));
            }
        }
        versions(stories);
        try (Statement statement = connection.createStatement()) {
            statement.execute("update article set working_revision_id ="
                    + " (select max(r.id) from article_revision r where r.article_id = article.id)");
        }
    }

    private static State stateOf(int story) {
        return State.values()[(story - 1) % State.values().length];
    }

    private static void article(BatchInsert articles, int n, State state) throws SQLException {
        boolean owed = state == State.UNSIGNED;
        Instant begun = at(n, 0);
        articles.row(
                (long) n,
                3,
                state.stored,
                state == State.SPIKED ? "DRAFT" : null,
                state == State.WITHDRAWN || state == State.KILLED ? state.name() : null,
                state == State.KILLED ? "We have removed this story." : null,
                REPORTER,
                begun,
                begun.plus(HOUR),
                state == State.CLAIMED ? EDITOR : null,
                state == State.DRAFT ? null : 1L,
                owed,
                owed ? begun.plus(HOUR) : null,
                "story-" + n,
                1 + n % 9,
                state == State.RETURNED,
                false,
                n % 20 == 0 ? "RESTRICTED" : "NEWSROOM");
    }

    /** Some hours after the story was begun; each is begun an hour after the one before. */
    private static Instant at(int story, int hours) {
        return BEGIN.plus(HOUR.multipliedBy(story + hours));
    }

    private void versions(int stories) throws SQLException {
        // Closed from the last to the first: versions are written before what names them.
        try (BatchInsert intoPublications = new BatchInsert(
                        connection,
                        "publication",
                        "id, article_id, revision_id, content_hash, release_at, ended_at, planned_end, section_id, path,"
                                + " path_date, slug, first_published_at, updated_at, decided_by, decided_at,"
                                + " without_approval, reason");
                BatchInsert intoSteps = new BatchInsert(
                        connection,
                        "transition_log",
                        "id, article_id, revision_id, transition, from_state, to_state, actor_id, door, happened_at, note,"
                                + " release_at");
                BatchInsert intoApprovals = new BatchInsert(
                        connection,
                        "approval",
                        "id, article_id, revision_id, content_hash, step, approver_id, approved_at, note");
                BatchInsert intoRevisions = new BatchInsert(
                        connection,
                        "article_revision",
                        "id, article_id, number, parent_id, author_id, created_at, content_hash, section_id, kind, kicker,"
                                + " headline, standfirst, body, dateline, language, slug, breaking_until, change_kind,"
                                + " change_text, word_count, note")) {
            revisions = intoRevisions;
            approvals = intoApprovals;
            steps = intoSteps;
            publications = intoPublications;
            for (int n = 1; n <= stories; n++) {
                for (int number = 1; number <= stateOf(n).versions; number++) {
                    version(n, number, stateOf(n));
                }
            }
        }
        names();
    }

    private void version(int n, int number, State state) throws SQLException {
        long id = 2L * n + number - 2;
        String headline = "Story %d, version %d: “Ĳssel” & кораблі".formatted(n, number);
        String body = "<p>Paragraph %d of version %d.</p>\n<h2>More</h2><p>And <em>more</em>.</p>".formatted(n, number);
        String kind = number == 1 ? null : "CORRECTION";
        String told = number == 1 ? null : "It was Monday.";
        Instant breaking = n % 10 == 0 ? at(n, 5) : null;
        String hash = hash(1 + n % 2, headline, body, breaking, number > 1);
        Version version = new Version(n, id, number, hash, at(n, 4 * number - 4));
        revisions.row(
                id,
                version.story,
                number,
                number == 1 ? null : id - 1,
                REPORTER,
                version.at,
                hash,
                1L + n % 2,
                "NEWS",
                "Rivers",
                headline,
                "After a century",
                body,
                null,
                "en",
                null,
                breaking,
                kind,
                told,
                8,
                n % 3 == 0 ? "For the desk" : null);
        steps(version, state);
        if (number <= state.released || state == State.PLANNED) {
            publish(version, state);
        }
    }

    /** By scheme 1: the values one after another. Every version has the names that {@link #names} writes. */
    private static String hash(long section, String headline, String body, Instant breaking, boolean corrects) {
        String credits = Hashes.sha256("1", "Rita Reporter", "rita-reporter", "null", "王明", "wang-ming");
        String tags = Hashes.sha256("Rain", "Sea");
        return Hashes.sha256(
                section,
                "NEWS",
                "Rivers",
                headline,
                null,
                null,
                "After a century",
                body,
                null,
                "en",
                null,
                breaking,
                credits,
                tags,
                corrects ? "CORRECTION" : null,
                corrects ? "It was Monday." : null);
    }

    private void names() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "insert into revision_byline (revision_id, position, person_id, name, slug)"
                            + " select id, 0, 1, 'Rita Reporter', 'rita-reporter' from article_revision",
                    "insert into revision_byline (revision_id, position, person_id, name, slug)"
                            + " select id, 1, null, '王明', 'wang-ming' from article_revision",
                    "insert into revision_tag (revision_id, position, tag_id) select id, 0, 1 from article_revision",
                    "insert into revision_tag (revision_id, position, tag_id) select id, 1, 2 from article_revision",
                    "insert into publication_byline (publication_id, position, person_id, name, slug)"
                            + " select id, 0, 1, 'Rita Reporter', 'rita-reporter' from publication",
                    "insert into publication_tag (publication_id, position, tag_id) select id, 0, 1 from publication")) {
                statement.execute(sql);
            }
        }
    }

    private void steps(Version version, State state) throws SQLException {
        boolean live = version.number <= state.released;
        if (state.isSubmitted(version.number)) {
            step(version, 0, "SUBMIT DRAFT IN_REVIEW", REPORTER);
        }
        if (state.isSigned(version.number)) {
            approvals.row(
                    version.id, version.story, version.id, version.hash, 0, EDITOR, version.at.plus(HOUR), "Fine.");
            step(version, 1, "APPROVE IN_REVIEW APPROVED", EDITOR);
        }
        if (live) {
            step(
                    version,
                    2,
                    state == State.UNSIGNED ? "BREAK_GLASS DRAFT RELEASED" : "PUBLISH APPROVED RELEASED",
                    PUBLISHER);
        }
        switch (state) {
            case CLAIMED -> step(version, 3, "CLAIM IN_REVIEW IN_REVIEW", EDITOR);
            case RETURNED -> step(version, 3, "RETURN IN_REVIEW RETURNED", EDITOR);
            case SPIKED -> step(version, 3, "SPIKE DRAFT SPIKED", EDITOR);
            case PLANNED -> step(version, 3, "SCHEDULE APPROVED RELEASED", EDITOR);
            case WITHDRAWN -> step(version, 3, "UNPUBLISH RELEASED RELEASED", PUBLISHER);
            case KILLED -> step(version, 3, "KILL RELEASED RELEASED", PUBLISHER);
            default -> {
                // Nothing more has happened to it.
            }
        }
    }

    private void step(Version version, int place, String step, long actor) throws SQLException {
        String[] words = step.split(" ");
        steps.row(
                4 * version.id + place,
                version.story,
                version.id,
                words[0],
                words[1],
                words[2],
                actor,
                place == 2 ? "REST" : "SCREEN",
                version.at.plus(Duration.ofMinutes(30L * place)),
                place == 3 ? "For a reason." : null,
                place == 2 ? version.at.plus(HOUR) : null);
    }

    private void publish(Version version, State state) throws SQLException {
        boolean last = version.number == state.released;
        Instant begun = state == State.PLANNED ? Instant.parse("2026-04-01T06:00:00Z") : version.at.plus(HOUR);
        Instant planned = state == State.EXPIRED ? begun.plus(HOUR) : NEVER;
        boolean ended = state == State.WITHDRAWN || state == State.KILLED;
        Instant end = ended ? begun.plus(HOUR) : planned;
        String path = "/world/2026/01/05/story-" + version.story;
        publications.row(
                version.id,
                version.story,
                version.id,
                version.hash,
                begun,
                last || state == State.PLANNED ? end : version.at.plus(HOUR.multipliedBy(5)),
                planned,
                1 + version.story % 2,
                path,
                "2026/01/05",
                "story-" + version.story,
                begun.minus(HOUR.multipliedBy(4L * version.number - 4)),
                begun,
                PUBLISHER,
                begun,
                state == State.UNSIGNED,
                state == State.UNSIGNED ? "The bridge fell." : null);
    }
}
