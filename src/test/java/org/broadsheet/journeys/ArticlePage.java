package org.broadsheet.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The page of one story as its readers have it. */
final class ArticlePage {

    private final Page page;

    private ArticlePage(Page page) {
        this.page = page;
    }

    static ArticlePage open(Visit visit, String path) {
        visit.open(path);
        return new ArticlePage(visit.page());
    }

    static ArticlePage inView(Visit visit) {
        return new ArticlePage(visit.page());
    }

    Locator headline() {
        return page.locator("article.story h1");
    }

    Locator flag() {
        return page.locator("article.story header .flag");
    }

    Locator kicker() {
        return page.locator("article.story header .kicker");
    }

    Locator standfirst() {
        return page.locator("article.story header .standfirst");
    }

    List<String> paragraphs() {
        return page.locator("article.story > .prose > p").allInnerTexts();
    }

    /** Names, dates, and the counts of comments and views. */
    Locator facts() {
        return page.locator("article.story header .meta");
    }

    Locator tags() {
        return page.locator("article.story .tags a");
    }

    Locator corrections() {
        return page.locator("#corrections");
    }

    /** The comments that this reader sees, each with what stands under it. */
    Locator comments() {
        return page.locator(".conversation article");
    }

    /** Follows one of the links under a comment. */
    void press(String comment, String link) {
        Locator under = comments().filter(new Locator.FilterOptions().setHasText(comment));
        follow(under.getByText(link, new Locator.GetByTextOptions().setExact(true)));
    }

    /** Follows a link of the form. */
    void press(String link) {
        follow(page.locator("#reply").getByText(link, new Locator.GetByTextOptions().setExact(true)));
    }

    private void follow(Locator link) {
        Patience.untilLoaded(page, link::click);
    }

    ReplyForm replyForm() {
        return new ReplyForm(page);
    }
}
