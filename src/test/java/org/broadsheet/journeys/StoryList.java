package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

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

    Locator lines() {
        return page.locator("main table tbody tr");
    }

    Locator line(String headline) {
        return lines().filter(new Locator.FilterOptions().setHasText(headline));
    }
}
