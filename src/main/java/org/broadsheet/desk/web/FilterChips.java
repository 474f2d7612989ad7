package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.article.WorkingState;
import org.broadsheet.desk.DeskView;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;

/** The piles above the list of stories, with how many lie in those that somebody has to work off. */
@Named("pileChips")
@RequestScoped
public class FilterChips {
    /** One pile to choose. */
    public record Chip(String label, String href, boolean chosen, Long count, boolean urgent) {}

    private static final Map<DeskView, WorkingState> BY_STATE = new EnumMap<>(Map.of(
            DeskView.IN_REVIEW, WorkingState.IN_REVIEW,
            DeskView.DRAFT, WorkingState.DRAFT,
            DeskView.SENT_BACK, WorkingState.RETURNED,
            DeskView.APPROVED, WorkingState.APPROVED));

    @Inject
    StoryRowPage list;

    @Inject
    CurrentActor current;

    @Inject
    StoryListing listing;

    @Inject
    DeskMessages messages;

    private static final Set<DeskView> DAILY = EnumSet.range(DeskView.OPEN, DeskView.LIVE);

    private List<Chip> daily;

    /** What somebody has to work off, and what readers have. */
    public List<Chip> getDaily() {
        if (daily == null) {
            daily = counted();
        }
        return daily;
    }

    /** What is looked for now and then. */
    public List<Chip> getSeldom() {
        return EnumSet.complementOf(EnumSet.copyOf(DAILY)).stream()
                .map(pile -> chip(pile, null))
                .toList();
    }

    private List<Chip> counted() {
        Map<WorkingState, Long> counts = listing.openCounts(current.get(), list.filter());
        List<Chip> all = new ArrayList<>();
        for (DeskView pile : DAILY) {
            Long count =
                    switch (pile) {
                        case SCHEDULED, UNSIGNED ->
                            listing.count(current.get(), list.filter().in(pile));
                        default -> BY_STATE.containsKey(pile) ? counts.getOrDefault(BY_STATE.get(pile), 0L) : null;
                    };
            if (pile != DeskView.UNSIGNED || count > 0 || list.filter().pile() == pile) {
                all.add(chip(pile, count));
            }
        }
        return all;
    }

    private Chip chip(DeskView pile, Long count) {
        DeskAddress address = list.address()
                .with("before", null)
                .with("state", pile == DeskView.OPEN && list.filter().text() == null ? null : name(pile));
        boolean some = count != null && count > 0;
        return new Chip(
                messages.of("pile", pile),
                address.toString(),
                list.filter().pile() == pile,
                some ? count : null,
                some && pile == DeskView.UNSIGNED);
    }

    private static String name(DeskView pile) {
        return pile.name().toLowerCase(Locale.ROOT);
    }

    /** What stands in the place of a list that is empty. */
    public String getNone() {
        StoryFilter filter = list.filter();
        return filter.text() != null ? messages.say("list_none_found", filter.text()) : messages.say("list_none");
    }
}
