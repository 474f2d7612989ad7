package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.desk.StoryOrder;
import org.broadsheet.desk.StoryOrder.Key;

/** The heads of the list of stories: each is a link that orders the list by it, and the other way round at the second. */
@Named("listHeads")
@RequestScoped
public class ColumnHeaders {
    /**
     * A head of the list.
     *
     * @param title what the column is called where that is not what it is ordered by, or null
     * @param label what it is ordered by
     * @param code the order as an address names it
     * @param sorted for {@code aria-sort}, or null while the list is ordered by something else
     */
    public record Head(String title, String label, String href, String code, String sorted) {}

    @Inject
    StoryRowPage list;

    @Inject
    DeskMessages messages;

    /** The heads from left to right. */
    public List<Head> getAll() {
        return Stream.of(Key.values()).map(this::head).toList();
    }

    private Head head(Key key) {
        boolean chosen = list.order().key() == key;
        StoryOrder next = chosen ? list.order().reversed() : key.naturally();
        return new Head(
                key == Key.SAVED ? messages.say("list_who") : null,
                messages.say("list_by_" + key.code()),
                list.address().with("before", null).with("sort", next.code()).toString(),
                chosen ? list.order().code() : next.code(),
                !chosen ? null : list.order().descending() ? "descending" : "ascending");
    }
}
