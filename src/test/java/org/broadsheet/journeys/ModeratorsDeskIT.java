package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The moderators' pages as their browsers have them. */
@Tag("browser")
class ModeratorsDeskIT {

    private static final ServerUnderTest SERVER = ServerUnderTest.demonstrationOnH2();

    private Visit moderator;
    private Page page;
    private String remark;

    @BeforeEach
    void signIn() {
        remark = "A word, " + StoryText.word();
        new Guest(SERVER).reply(new Newsroom(SERVER).published(StoryText.any()).id(), remark);
        moderator = SignIn.as("moderator", Visit.of(SERVER));
        page = moderator.page();
    }

    @AfterEach
    void leave() {
        moderator.close();
    }

    @Test
    void moderatorBeginsAtWhatWaitsAndTheRailSaysWhereHeIs() {
        assertThat(page.locator(".filters [aria-current]")).containsText("Pending");
        assertThat(page.locator(".rail [aria-current]")).containsText("Pending");

        moderator.open("/desk/moderation");
        assertThat(page.locator(".rail [aria-current]")).containsText("Pending");
        moderator.open("/desk/moderation?queue=reported");
        assertThat(page.locator(".rail [aria-current]")).containsText("Reported");
        moderator.open("/desk/moderation?queue=spam");
        assertThat(page.locator(".rail [aria-current]")).containsText("Spam");
    }

    @Test
    void keysAreThoseThatDoSomething() {
        page.keyboard().press("?");
        Locator lines = page.locator("#moderation-keys dl div:visible");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("approve")))
                .hasCount(1);
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("restore")))
                .hasCount(0);
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("undo"))).hasCount(1);
        moderator.check();

        moderator.open("/desk/moderation?queue=spam");
        page.keyboard().press("?");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("approve")))
                .hasCount(0);
        moderator.check();
    }

    @Test
    void buttonsAreAsWideAsTheirWordsAndBesideTheirFields() {
        page.keyboard().press("?");
        assertThat(width("#moderation-keys .btn")).isLessThan(120);
        moderator.open("/desk/words");
        assertThat(page.locator("#add .btn").boundingBox().y)
                .isEqualTo(page.locator("#phrase").boundingBox().y, within(3.0));
        assertThat(page.locator("#add label[for=language]").boundingBox().height)
                .isEqualTo(page.locator("#add label[for=phrase]").boundingBox().height, within(3.0));
        page.setViewportSize(390, 844);
        assertThat(width("#add .btn")).isLessThan(120);
    }

    private double width(String selector) {
        return page.locator(selector).boundingBox().width;
    }

    @Test
    void whereOneIsIsInViewOnATelephone() {
        LocatorAssertions.IsInViewportOptions whole = new LocatorAssertions.IsInViewportOptions().setRatio(1);
        page.setViewportSize(390, 844);
        moderator.open("/desk/moderation?queue=mine");
        assertThat(page.locator(".filters [aria-current]")).isInViewport(whole);
        moderator.open("/desk/moderation?queue=spam");
        assertThat(page.locator(".filters [aria-current]")).isInViewport(whole);
        assertThat(page.locator(".rail [aria-current]")).isInViewport(whole);
        moderator.checkAllSizes();
    }

    @Test
    void decisionIsConfirmedWithWhoseCommentItWas() {
        ModerationQueue queue = ModerationQueue.with(moderator, remark).decide(remark, "Approve");

        assertThat(queue.said()).containsText("Approved: Guest ");
        assertThat(queue.said()).containsText("comment on “");
        moderator.open("/desk/moderation?queue=mine");
        assertThat(page.locator("li.comment").first()).containsText(remark);
        assertThat(page.locator("li.comment").first().locator("[value=APPROVE].first"))
                .hasCount(0);
    }

    @Test
    void lastDecisionIsUndoneByOneKey() {
        ModerationQueue queue = ModerationQueue.with(moderator, remark).decide(remark, "Reject");
        assertThat(queue.said()).containsText("Rejected: Guest ");
        moderator.checkAllSizes();

        Patience.untilLoaded(page, () -> page.keyboard().press("u"));

        assertThat(queue.said()).containsText("Undone: Guest ");
        assertThat(page.locator(".undo")).hasCount(0);
        assertThat(ModerationQueue.with(moderator, remark).item(remark).locator(".state"))
                .hasText("Pending");
    }

    @Test
    void decisionLeadsOnToTheNextCommentAndUndoBackToItsOwn() {
        Locator all = threeComments();
        String[] ids = {
            all.nth(0).getAttribute("id"),
            all.nth(1).getAttribute("id"),
            all.nth(2).getAttribute("id")
        };

        focus(ids[1]);
        Patience.untilLoaded(page, () -> page.keyboard().press("a"));
        assertThat(comment(ids[1])).hasCount(0);
        assertThat(comment(ids[2])).isFocused();

        Patience.untilLoaded(page, () -> page.keyboard().press("u"));
        assertThat(comment(ids[1])).isFocused();

        Patience.untilLoaded(
                page, () -> comment(ids[1]).locator("[value=APPROVE]").click());
        assertThat(comment(ids[2])).isFocused();
    }

    @Test
    void decisionOnTheLastCommentLeadsToTheOneBefore() {
        threeComments();
        while (page.locator(".pages a[rel=next]").count() > 0) {
            Patience.untilLoaded(page, () -> page.locator(".pages a[rel=next]").click());
        }
        Locator all = page.locator("li.comment");
        if (all.count() < 2) {
            new Guest(SERVER)
                    .reply(new Newsroom(SERVER).published(StoryText.any()).id(), remark + " again");
            page.reload();
        }
        String before = all.nth(all.count() - 2).getAttribute("id");

        focus(all.last().getAttribute("id"));
        Patience.untilLoaded(page, () -> page.keyboard().press("r"));

        assertThat(comment(before)).isFocused();
    }

    @Test
    void whatIsTypedOnOtherCommentsOutlivesADecision() {
        Locator all = threeComments();
        String first = all.nth(0).getAttribute("id");
        String second = all.nth(1).getAttribute("id");
        comment(first).locator("[name=note]").fill("Ask the reporter first.");
        comment(first).locator("[name=reason]").selectOption("OFF_TOPIC");
        comment(second).locator("[name=note]").fill("Fair enough.");

        Patience.untilLoaded(
                page, () -> comment(second).locator("[value=APPROVE]").click());
        assertThat(comment(first).locator("[name=note]")).hasValue("Ask the reporter first.");
        assertThat(comment(first).locator("[name=reason]")).hasValue("OFF_TOPIC");

        Patience.untilLoaded(page, () -> page.keyboard().press("u"));
        assertThat(comment(second).locator("[name=note]")).hasValue("");
        assertThat(comment(first).locator("[name=note]")).hasValue("Ask the reporter first.");
    }

    /** Comments of this test, three at least, on one page of the queue. */
    private Locator threeComments() {
        long story = new Newsroom(SERVER).published(StoryText.any()).id();
        for (int more = 1; more <= 5; more++) {
            new Guest(SERVER).reply(story, remark + ", " + more);
        }
        Locator mine = ModerationQueue.with(moderator, remark).item(remark);
        if (mine.count() < 3) {
            Patience.untilLoaded(page, () -> page.locator(".pages a[rel=next]").click());
        }
        return mine;
    }

    private Locator comment(String id) {
        return page.locator("#" + id);
    }

    private void focus(String id) {
        comment(id).focus();
    }

    @Test
    void wordListSaysWhatBecameOfIt() {
        String phrase = "zz " + StoryText.word();
        moderator.open("/desk/words");
        page.locator("#phrase").fill(phrase);
        Patience.untilLoaded(page, () -> page.locator("#add .btn").click());
        assertThat(page.locator("[role=status]")).hasText("The phrase is on the list.");
        moderator.checkAllSizes();

        page.locator("#phrase").fill(phrase);
        Patience.untilLoaded(page, () -> page.locator("#add .btn").click());
        assertThat(page.locator("#phrase-problem")).hasText("This phrase is on the list already.");
        assertThat(page.locator("#phrase")).hasValue(phrase);
        assertThat(page.locator("#phrase")).isFocused();
        assertThat(page.locator("[role=status]")).hasCount(0);
        assertThat(moderator.status()).isEqualTo(400);
        moderator.checkAllSizes();

        page.locator("#phrase").fill(" ");
        Patience.untilLoaded(page, () -> page.locator("#add .btn").click());
        assertThat(page.locator("#phrase-problem")).containsText("A phrase has letters or figures");

        Locator line = page.locator("tr").filter(new Locator.FilterOptions().setHasText(phrase));
        Patience.untilLoaded(page, () -> line.locator("button").click());
        assertThat(page.locator("[role=status]")).hasText("The phrase is off the list.");
        assertThat(line).hasCount(0);
        moderator.check();
    }
}
