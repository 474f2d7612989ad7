package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.desk.DeskView;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.desk.StoryOrder;
import org.broadsheet.desk.StoryRow;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Slice;
import org.broadsheet.section.SectionEntry;
import org.broadsheet.section.SectionTree;

/** The list of stories as its address says: which pile, which section, whose, which words, in which order, from where. */
@Named("storyList")
@RequestScoped
public class StoryRowPage {
    private static final int LENGTH = 40;
    private static final String PATH = "/desk/stories";

    @Inject
    CurrentActor current;

    @Inject
    StoryListing listing;

    @Inject
    SectionTree sections;

    @Inject
    StoryRowViews storyLines;

    @Inject
    DeskExchange request;

    private StoryFilter filter;
    private Slice<StoryRow> slice;
    private List<StoryRowView> lines;

    /** Refuses an address that means nothing, before anything is shown. */
    public void require() {
        slice();
    }

    private Slice<StoryRow> slice() {
        if (slice == null) {
            slice = listing.list(current.get(), filter(), order(), request.text("before"), LENGTH);
        }
        return slice;
    }

    private Long section() {
        String slug = request.text("section");
        return slug == null
                ? null
                : sections.findBySlug(slug).map(SectionEntry::id).orElseThrow(ProblemException::notFound);
    }

    /** The pile that is asked for; who searches searches everything. */
    private DeskView pile() {
        String name = request.text("state");
        if (name == null) {
            return request.text("q") == null ? DeskView.OPEN : DeskView.ALL;
        }
        try {
            return DeskView.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw ProblemException.notFound();
        }
    }

    /** The list's own address, as far as it says what is listed. */
    DeskAddress address() {
        DeskAddress address = DeskAddress.of(PATH);
        for (String name : List.of("state", "section", "mine", "q", "sort", "before")) {
            address = address.with(name, request.text(name));
        }
        return address;
    }

    StoryFilter filter() {
        if (filter == null) {
            filter = new StoryFilter(Set.of(), null, section(), request.text("q"), request.isFlag("mine"), pile());
        }
        return filter;
    }

    /** The order that the address names, else the pile's own. */
    StoryOrder order() {
        String code = request.text("sort");
        return code == null ? StoryOrder.usual(filter().pile()) : StoryOrder.parse(code);
    }

    public List<StoryRowView> getLines() {
        if (lines == null) {
            lines = storyLines.of(slice().items(), address(), request.number("id"));
        }
        return lines;
    }

    /** Where the list goes on, or null at its end. */
    public String getNext() {
        return slice().next() == null
                ? null
                : address().with("before", slice().next()).toString();
    }

    /** Back to the beginning of the list, or null when it begins here. */
    public String getStart() {
        return request.text("before") == null
                ? null
                : address().with("before", null).toString();
    }

    public List<SectionEntry> getSections() {
        return sections.all();
    }

    public boolean isMine() {
        return filter().mine();
    }

    /** Whether they may begin a story anywhere. */
    public boolean isWriter() {
        return current.get().mayAnywhere(Permission.ARTICLE_WRITE);
    }
}
