package org.broadsheet.workflow;

import java.time.Instant;
import org.broadsheet.article.Article;
import org.broadsheet.article.PublicationState;
import org.broadsheet.article.WorkingState;
import org.broadsheet.platform.store.EndOfTime;
import org.broadsheet.publication.Publication;
import org.broadsheet.publication.PublicationTimeline;

/**
 * Where a story stands, after something happened to it.
 *
 * @param revision the number of the newest version
 * @param path where readers find it, or will; null while neither
 * @param liveRevision the version that readers have, or null
 * @param lastRevision the version that readers had last, whether they still do or not; or null
 * @param breakingUntil until when readers see it as breaking, or null
 * @param publishAt when the planned version will be released, or when the live one was; null for neither
 * @param askedFor the time that was asked for the planned version, which the embargo may put off; null for none
 * @param embargoUntil the agreed embargo while it is in force, else that of the planned or live version; or null
 * @param notice what readers are told in its place where it was removed for good, or null
 */
public record StoryStatus(
        long id,
        int revision,
        String hash,
        WorkingState state,
        boolean owesSignature,
        PublicationState publication,
        String path,
        Integer liveRevision,
        Integer lastRevision,
        Integer plannedRevision,
        Instant publishAt,
        Instant askedFor,
        Instant embargoUntil,
        Instant publishUntil,
        Instant breakingUntil,
        Instant firstPublishedAt,
        String notice) {

    public static StoryStatus of(PublicationTimeline released) {
        Article article = released.article();
        Publication live = released.live().orElse(null);
        Publication planned = released.planned().orElse(null);
        Publication shown = live != null ? live : planned;
        Publication next = planned != null ? planned : live;
        return new StoryStatus(
                article.id(),
                article.working().number(),
                article.working().contentHash(),
                article.state(),
                article.owesSignature(),
                released.state(),
                shown == null ? null : shown.path(),
                live == null ? null : live.revision().number(),
                released.latest().map(last -> last.revision().number()).orElse(null),
                planned == null ? null : planned.revision().number(),
                next == null ? null : next.releaseAt(),
                planned == null ? null : planned.publishAt(),
                released.embargo().orElse(next == null ? null : next.embargoUntil()),
                next == null || next.plannedEnd().equals(EndOfTime.END) ? null : next.plannedEnd(),
                next == null ? null : next.breakingUntil(),
                released.first().orElse(null),
                article.withheld() == PublicationState.KILLED ? article.publicNotice() : null);
    }
}
