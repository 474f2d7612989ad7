package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
                .isEqualTo(page.locator("#phrase").boundingBox().y, org.assertj.core.api.Assertions.within(3.0));
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
    void wordListSaysWhatBecameOfIt() {
        String phrase = "zz " + StoryText.word();
        moderator.open("/desk/words");
        page.locator("#phrase").fill(phrase);
        Patience.untilLoaded(page, () -> page.locator("#add .btn").click());
        assertThat(page.locator("[role=status]")).hasText("The phrase is on the list.");
        moderator.checkAllSizes();

        page.locator("#phrase").fill(phrase);
        Patience.untilLoaded(page, () -> page.locator("#add .btn").click());
        assertThat(page.locator("[role=status]")).hasText("This phrase is on the list already.");

        Locator line = page.locator("tr").filter(new Locator.FilterOptions().setHasText(phrase));
        Patience.untilLoaded(page, () -> line.locator("button").click());
        assertThat(page.locator("[role=status]")).hasText("The phrase is off the list.");
        assertThat(line).hasCount(0);
        moderator.check();
    }
}
