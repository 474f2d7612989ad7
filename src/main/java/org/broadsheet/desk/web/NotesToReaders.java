package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.section.SectionTree;
import org.broadsheet.workflow.History;

/** What readers were told about changes of the story of the address; who may publish it may withdraw a note. */
@Named("notesToReaders")
@RequestScoped
public class NotesToReaders {
    @Inject
    CurrentActor current;

    @Inject
    History history;

    @Inject
    SectionTree sections;

    @Inject
    SelectedStory selected;

    private List<ReleasedCorrection> all;

    /** All of them, newest first. */
    public List<ReleasedCorrection> getAll() {
        if (all == null) {
            all = selected.getStory() == null
                    ? List.of()
                    : history.told(current.get(), selected.getStory().id());
        }
        return all;
    }

    public boolean isWithdrawable() {
        return current.get()
                .may(
                        Permission.ARTICLE_PUBLISH,
                        sections.scopesOf(selected.getStory().content().sectionId()));
    }
}
