package org.broadsheet.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.account.AccountSettings;
import org.broadsheet.account.CurrentActor;
import org.broadsheet.account.Permission;
import org.broadsheet.platform.web.NavItem;
import org.broadsheet.platform.web.NavItems;

/** The rail of the desk: what each feature brings, in groups, and the line of the page that is shown. */
@Named("rail")
@RequestScoped
public class DeskNavigation {
    private static final String STORIES = "/desk/stories";

    /** Some lines under one heading. */
    public record Group(String heading, List<NavItem> entries) {}

    @Inject
    @Any
    Instance<NavItems> features;

    @Inject
    CurrentActor current;

    @Inject
    HttpServletRequest request;

    @Inject
    AccountSettings settings;

    @Inject
    DeskMessages messages;

    private List<Group> groups;

    public List<Group> getGroups() {
        if (groups == null) {
            groups = groups();
        }
        return groups;
    }

    private List<Group> groups() {
        List<NavItem> all = features.stream()
                .flatMap(feature -> feature.of(current.get()).stream())
                .sorted(Comparator.comparing(NavItem::group).thenComparing(NavItem::order))
                .toList();
        List<Group> found = new ArrayList<>();
        for (NavItem.Group group : NavItem.Group.values()) {
            List<NavItem> entries =
                    all.stream().filter(entry -> entry.group() == group).toList();
            if (!entries.isEmpty()) {
                found.add(new Group(messages.of("rail", group), entries));
            }
        }
        return found;
    }

    /** Whether an entry leads to the page that is shown; {@code page} for {@code aria-current}, else null. */
    public String current(NavItem entry) {
        return entry.equals(CurrentNavItem.among(entries(), request.getRequestURI(), request::getParameter))
                ? "page"
                : null;
    }

    /** Where somebody's work begins: with the stories, or, for those who write none, with what waits elsewhere. */
    public String getHome() {
        boolean writes = current.find().isEmpty() || current.get().mayAnywhere(Permission.ARTICLE_WRITE);
        return entries().stream()
                .filter(entry -> !writes && entry.urgent())
                .map(NavItem::path)
                .findFirst()
                .orElse(STORIES);
    }

    private List<NavItem> entries() {
        return getGroups().stream().flatMap(group -> group.entries().stream()).toList();
    }

    /** Whether this is the demonstration newsroom. */
    public boolean isDemonstration() {
        return settings.demonstration();
    }
}
