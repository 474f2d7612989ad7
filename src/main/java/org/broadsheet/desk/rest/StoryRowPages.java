package org.broadsheet.desk.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.account.Permission;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.desk.StoryRow;
import org.broadsheet.editing.Locks;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.platform.rest.ListParameters;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** The staff's list of stories as it goes out. */
@ApplicationScoped
class StoryRowPages {
    @Inject
    StoryListing listing;

    @Inject
    SectionTree sections;

    @Inject
    Locks locks;

    /** Refuses with 403 who has no place at the desk; a section that nobody knows has no stories. */
    Slice<StoryRowJson> list(Actor reader, StoryParameters parameters, ListParameters list) {
        if (!reader.mayAnywhere(Permission.DESK_ENTER)) {
            throw ProblemException.permission(Permission.DESK_ENTER);
        }
        StoryFilter everything = parameters.filter(null);
        if (parameters.section() == null) {
            return lines(listing.list(reader, everything, list.cursor(), list.limit()));
        }
        Optional<SectionEntry> section = sections.findBySlug(parameters.section());
        return section.isEmpty()
                ? new Slice<>(List.of(), null)
                : lines(listing.list(reader, parameters.filter(section.get().id()), list.cursor(), list.limit()));
    }

    private Slice<StoryRowJson> lines(Slice<StoryRow> rows) {
        Map<Long, Locks.Holder> holders =
                locks.holders(rows.items().stream().map(StoryRow::id).toList());
        return rows.map(row -> StoryRowJson.of(
                row, sections.byId(row.sectionId()).slug(), Locks.Holder.nameOf(holders.get(row.id()))));
    }
}
