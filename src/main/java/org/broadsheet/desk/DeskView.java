package org.broadsheet.desk;

import org.broadsheet.publication.IsReleased;

/**
 * The piles in which the desk looks at stories: by what is to be done about them, not by one state alone. A story may
 * lie in several.
 */
public enum DeskView {
    /** What somebody still has to do something about, or what is about to go out. */
    OPEN("(" + Words.WORKED_ON + " or a.signatureDueAt is not null or " + Words.PLANNED + ") and " + Words.NOT_KILLED),
    IN_REVIEW(Words.STATE + "IN_REVIEW and " + Words.NOT_KILLED),
    DRAFT(Words.STATE + "DRAFT and " + Words.NOT_KILLED),
    SENT_BACK(Words.STATE + "RETURNED and " + Words.NOT_KILLED),
    APPROVED(Words.STATE + "APPROVED and " + Words.NOT_KILLED),
    SCHEDULED(Words.PLANNED),
    UNSIGNED("a.signatureDueAt is not null"),
    LIVE(Words.LIVE),
    /** Readers have it, and there is a newer text. */
    CHANGED(Words.LIVE + " and " + Words.WORKED_ON),
    WITHDRAWN("a.withheld = org.broadsheet.article.PublicationState.WITHDRAWN"),
    REMOVED("a.withheld = org.broadsheet.article.PublicationState.KILLED"),
    SPIKED(Words.STATE + "SPIKED"),
    ALL("a.state <> org.broadsheet.article.WorkingState.SPIKED");

    /** Parts of conditions; an enum's constants cannot use its own fields. */
    private static final class Words {
        static final String STATE = "a.state = org.broadsheet.article.WorkingState.";
        static final String WORKED_ON = "a.state not in (org.broadsheet.article.WorkingState.RELEASED,"
                + " org.broadsheet.article.WorkingState.SPIKED)";
        static final String NOT_KILLED =
                "(a.withheld is null or a.withheld <> org.broadsheet.article.PublicationState.KILLED)";
        static final String PLANNED =
                "exists (select 1 from Publication p where p.articleId = a.id and p.voidedAt is null and p.releaseAt > :t)";
        static final String LIVE =
                "exists (select 1 from Publication p where p.articleId = a.id and " + IsReleased.T + ")";
    }

    private final String condition;

    DeskView(String condition) {
        this.condition = condition;
    }

    /** The condition on the article {@code a} at the time {@code :t}. */
    String condition() {
        return condition;
    }
}
