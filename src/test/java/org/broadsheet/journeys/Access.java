package org.broadsheet.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page by the rules of WCAG 2.2 AA. */
final class Access {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Access() {}

    /** The violations, each with the places where they are. */
    static List<String> violations(Page page) {
        return violations(axe(page).withTags(RULES));
    }

    /** Of the violations those that other colours alone can bring. */
    static List<String> violationsOfColour(Page page) {
        return violations(axe(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /** All frames are the site's own, so axe needs no second page to gather what it found in them. */
    @SuppressWarnings("deprecation")
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .toList();
    }
}
