package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The list of stories at the desk. */
final class StoryList {

    private final Page page;

    private StoryList(Page page) {
        this.page = page;
    }

    static StoryList open(Visit visit) {
        visit.open("/desk/stories");
        return new StoryList(visit.page());
    }

    /** The lines of stories that hold these words. */
    StoryList seek(String words) {
        page.locator("#seek").fill(words);
        Patience.untilLoaded(page, () -> page.keyboard().press("Enter"));
        return this;
    }

    /** Orders the list by a head. */
    StoryList orderBy(String label) {
        Patience.untilLoaded(page, () -> head(label).locator("a").press("Enter"));
        return this;
    }

    Locator head(String label) {
        return page.locator("#stories th").filter(new Locator.FilterOptions().setHasText(label));
    }

    /** When the stories of the list are due, from top to bottom, for machines. */
    List<String> dues() {
        return page.locator("#stories tbody td:last-child time").all().stream()
                .map(time -> time.getAttribute("datetime"))
                .toList();
    }

    /** The story of the panel in the list. */
    Locator chosen() {
        return page.locator("#stories tr.chosen a[aria-current=true]");
    }

    Locator lines() {
        return page.locator("main table tbody tr");
    }

    Locator line(String headline) {
        return lines().filter(new Locator.FilterOptions().setHasText(headline));
    }
}
