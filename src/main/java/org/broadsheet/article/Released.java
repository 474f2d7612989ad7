package org.broadsheet.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What readers have, had and will have of one story, at one instant: everything that the rules of release ask.
 *
 * @param publications all that were not taken back, oldest first
 */
public record Released(Article article, List<Publication> publications, Instant at) {

    public Optional<Publication> live() {
        return publications.stream().filter(p -> p.isReleasedAt(at)).findFirst();
    }

    /** What is planned for later. */
    public Optional<Publication> planned() {
        return publications.stream().filter(p -> p.isPlannedAt(at)).findFirst();
    }

    /** What readers had most lately, whether they still do or not. */
    public Optional<Publication> latest() {
        return publications.stream().filter(p -> p.wasReleasedBy(at)).reduce((one, later) -> later);
    }

    /** When readers had it first; empty while they never did. */
    public Optional<Instant> first() {
        return publications.stream()
                .filter(p -> p.wasReleasedBy(at))
                .map(Publication::firstPublishedAt)
                .findFirst();
    }

    /**
     * Whether a version only carries on the note that readers were given with the one that they have, or had last: a note
     * belongs to one change.
     */
    public boolean hasTold(Revision version) {
        Change change = version.change();
        return change != null
                && change.kind().tellsReaders()
                && latest().map(Publication::revision)
                        .filter(last -> last.id() != version.id() && change.equals(last.change()))
                        .isPresent();
    }

    /** The embargo that was agreed on, while it is in force. */
    public Optional<Instant> embargo() {
        return Optional.ofNullable(article.embargoUntil()).filter(until -> until.isAfter(at));
    }

    public PublicationState state() {
        if (article.withheld() != null) {
            return article.withheld();
        }
        if (live().isPresent()) {
            return PublicationState.LIVE;
        }
        if (planned().isPresent()) {
            return PublicationState.SCHEDULED;
        }
        return latest().isPresent() ? PublicationState.EXPIRED : PublicationState.NONE;
    }
}
