package org.broadsheet.desk.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.broadsheet.platform.web.NavItem;

/** Finds the line of the rail for the page that is open: a page may have several, told apart by their parameters. */
final class CurrentNavItem {
    private CurrentNavItem() {}

    /**
     * The line that says most about what was asked for; a bare address opens the first line of its page.
     *
     * @param parameter the value of a parameter of the request, or null
     * @return null when no line leads here
     */
    static NavItem among(List<NavItem> entries, String path, UnaryOperator<String> parameter) {
        List<NavItem> here = entries.stream()
                .filter(entry -> entry.path().split("\\?")[0].equals(path))
                .toList();
        return here.stream()
                .filter(entry -> pairs(entry).allMatch(pair -> pair[1].equals(parameter.apply(pair[0]))))
                .max(Comparator.comparingLong(entry -> pairs(entry).count()))
                .orElseGet(() -> here.stream()
                        .filter(entry -> pairs(entry).allMatch(pair -> parameter.apply(pair[0]) == null))
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<String[]> pairs(NavItem entry) {
        int query = entry.path().indexOf('?');
        return query < 0
                ? Stream.empty()
                : Stream.of(entry.path().substring(query + 1).split("&")).map(pair -> pair.split("=", 2));
    }
}
