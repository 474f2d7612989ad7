package org.broadsheet.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.edge.PageKeys;
import org.broadsheet.edge.PagePurges;
import org.broadsheet.event.CommentChanged;
import org.broadsheet.event.ConversationChanged;
import org.broadsheet.event.NoteWithdrawn;
import org.broadsheet.event.ProfileChanged;
import org.broadsheet.event.PublicationChanged;
import org.broadsheet.event.SectionChanged;
import org.broadsheet.section.SectionTree;

/**
 * Knows which public pages are made from what, and purges them in the transaction of a change. The keys are those that the
 * pages themselves declare when they are rendered.
 */
@ApplicationScoped
class PagePurging {
    @Inject
    PagePurges purges;

    @Inject
    SectionTree sections;

    /** Purges every page on which readers find the story, found it or will find it. */
    void publication(@Observes PublicationChanged changed) {
        Set<String> keys = new TreeSet<>();
        keys.add(PageKeys.article(changed.articleId()));
        keys.add(PageKeys.FRONT);
        keys.add(PageKeys.CORRECTIONS);
        PublicationChanged.Places places = changed.places();
        places.sections().forEach(section -> sections.scopesOf(section).forEach(id -> keys.add(PageKeys.section(id))));
        places.tags().forEach(tag -> keys.add(PageKeys.tag(tag)));
        places.authors().forEach(author -> keys.add(PageKeys.author(author)));
        if (places.breaking()) {
            keys.add(PageKeys.BANNER);
        }
        purges.purge(keys);
    }

    void note(@Observes NoteWithdrawn withdrawn) {
        purges.purge(PageKeys.article(withdrawn.articleId()), PageKeys.CORRECTIONS);
    }

    void comment(@Observes CommentChanged changed) {
        if (changed.seen()) {
            purges.purge(PageKeys.comments(changed.articleId()));
        }
    }

    /** The count under a headline belongs to the conversation too. */
    void conversation(@Observes ConversationChanged changed) {
        purges.purge(PageKeys.article(changed.articleId()), PageKeys.comments(changed.articleId()));
    }

    void profile(@Observes ProfileChanged changed) {
        purges.purge(PageKeys.person(changed.personId()));
    }

    void section(@Observes SectionChanged changed) {
        purges.purge(PageKeys.SECTIONS, PageKeys.section(changed.sectionId()));
    }
}
