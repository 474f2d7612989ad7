package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What readers do beside reading. */
@Tag("browser")
class ReaderJourneysIT {

    private static ServerUnderTest server;
    private static Newsroom desk;
    private Story story;

    @BeforeAll
    static void enter() {
        server = ServerUnderTest.demonstrationOnH2();
        desk = new Newsroom(server);
    }

    @BeforeEach
    void publish() {
        story = desk.published(StoryText.any());
    }

    @Test
    void wrongReplyIsShownAgainWithWhatIsWrong() {
        try (Visit guest = Visit.withoutScript(server)) {
            ReplyForm form = ArticlePage.open(guest, story.path()).replyForm();
            guest.page().locator("#reply").evaluate("form => form.noValidate = true");
            form.guest("Jonas Keel", "jonas@nowhere")
                    .website("javascript:alert(1)")
                    .say("A word on the bridge.");
            form.post();

            assertThat(guest.status()).isEqualTo(400);
            assertThat(form.problems().locator("li")).hasCount(2);
            assertThat(guest.page().locator("#reply-body")).hasValue("A word on the bridge.");
            assertThat(guest.page().locator("#reply-website")).hasValue("javascript:alert(1)");
            assertThat(form.problems()).isFocused();
            guest.check();
        }
    }

    @Test
    void formStandsUnderTheCommentAndSaysAtItsFieldsWhatIsWrong() {
        String comment = "Who counted the ferries, " + StoryText.word() + "?";
        new Guest(server).reply(story.id(), comment);
        approveAll();
        try (Visit guest = Visit.of(server)) {
            ArticlePage page = ArticlePage.open(guest, story.path());
            page.press(comment, "Reply");
            Locator form = guest.page().locator(".thread li > article + form#reply");
            assertThat(form.locator("blockquote")).containsText(comment);
            assertThat(guest.page().locator("#reply-body")).isFocused();
            guest.page().locator("#reply-body").fill("I did.");
            page.replyForm().submit();

            assertThat(guest.page().locator("#reply-name")).isFocused();
            assertThat(guest.page().locator("#reply-name-problem")).hasText("Give a name.");
            assertThat(guest.page().locator("#reply-body")).hasValue("I did.");
            guest.checkAllSizes();
            page.replyForm().guest("Ada Keel", "ada@nowhere").website("javascript:alert(1)");
            page.replyForm().submit();
            assertThat(guest.page().locator("#reply-email")).isFocused();
            assertThat(guest.page().locator("#reply-email-problem")).hasText("This address is not complete.");
            assertThat(guest.page().locator("#reply-website-problem")).containsText("such as https://example.org");
            assertThat(form.locator("#reply-body")).hasValue("I did.");
            guest.checkAllSizes();

            page.press("Cancel");
            assertThat(guest.page().locator(".conversation > #reply blockquote"))
                    .hasCount(0);
            page.press(comment, "Report");
            assertThat(form.locator("blockquote")).containsText(comment);
            page.replyForm().submit();
            assertThat(guest.page().locator("#reply-reason-problem")).hasText("Say what is wrong with it.");
            guest.checkAllSizes();
        }
    }

    @Test
    void reportOfAnErrorSaysAtItsFieldsWhatIsWrong() {
        try (Visit guest = Visit.of(server)) {
            guest.open(story.path() + "?report=1");
            guest.page().locator("#detail").fill(" ");
            guest.page().locator("#email").fill("jonas@");
            guest.page().locator("form.reply .go").click();

            assertThat(guest.page().locator("#detail-problem")).hasText("Say what is wrong.");
            assertThat(guest.page().locator("#email-problem")).containsText("This address is not complete.");
            assertThat(guest.page().locator("#detail")).isFocused();
            guest.check();
        }
    }

    @Test
    void expiredFormKeepsTheTextAndPostsAgain() {
        try (Visit guest = Visit.of(server)) {
            ReplyForm form = ArticlePage.open(guest, story.path()).replyForm();
            guest.page().locator("#reply [name=key]").evaluate("input => input.value = 'from last week'");
            form.guest("Jonas Keel", "jonas@reader.example").say("It took me a week to write this.");
            form.post();

            assertThat(form.problems()).isVisible();
            assertThat(guest.page().locator("#reply-body")).hasValue("It took me a week to write this.");
            assertThat(guest.page().locator("#reply button")).hasText("Post again");
            guest.checkAllSizes();
            form.post();

            assertThat(guest.page().url()).contains("?mine=");
            assertThat(ArticlePage.inView(guest).comments()).containsText("It took me a week to write this.");
        }
    }

    @Test
    void guestIsRememberedByConsentOnly() {
        try (Visit guest = Visit.of(server)) {
            ArticlePage.open(guest, story.path())
                    .replyForm()
                    .guest("Jonas Keel", "jonas@reader.example")
                    .say("Forget me.")
                    .post();
            assertThat(ArticlePage.open(guest, story.path()).replyForm().name()).hasValue("");

            assertThat(guest.page().locator("#mine")).isHidden();
            ReplyForm form = ArticlePage.open(guest, story.path()).replyForm();
            form.guest("Ada Keel", "ada@reader.example")
                    .say("Remember me.")
                    .remember()
                    .post();
            assertThat(guest.page().locator(".thread .waiting a"))
                    .hasText(guest.page().url());
            assertThat(ArticlePage.open(guest, story.path()).replyForm().name()).hasValue("Ada Keel");
            Patience.untilLoaded(
                    guest.page(), () -> guest.page().locator("#mine a").click());
            assertThat(guest.page().locator(".thread")).containsText("Remember me.");
            assertThat(guest.cookies()).isEmpty();
            guest.check();
        }
    }

    @Test
    void replyToAReplyStandsUnderIt() {
        String first = "Who paid for it, " + StoryText.word() + "?";
        new Guest(server).reply(story.id(), first);
        approveAll();
        try (Visit guest = Visit.withoutScript(server)) {
            ArticlePage page = ArticlePage.open(guest, story.path());
            Patience.untilLoaded(guest.page(), () -> page.comments()
                    .first()
                    .getByText("Reply", new Locator.GetByTextOptions().setExact(true))
                    .click());
            assertThat(guest.page().locator("#reply blockquote")).containsText(first);
            guest.check();
            page.replyForm()
                    .guest("Ben Oar", "ben@reader.example")
                    .say("All of us.")
                    .post();

            assertThat(guest.page().locator(".conversation li li")).containsText("All of us.");
            guest.checkAllSizes();
        }
    }

    @Test
    void signedInReaderRepliesUnderHisName() {
        try (Visit reader = SignIn.as("reader", Visit.of(server))) {
            ArticlePage page = ArticlePage.open(reader, story.path());
            reader.check();
            page.replyForm().say("I crossed it twice.").post();

            assertThat(page.comments()).containsText("Marta Rell");
            assertThat(page.comments()).containsText("I crossed it twice.");
            reader.checkAllSizes();
        }
    }

    @Test
    void errorReportReachesTheDesk() {
        String report = "The ferry made its last crossing on a Tuesday, says " + StoryText.word() + ".";
        try (Visit reader = Visit.withoutScript(server).open(story.path())) {
            reader.page().getByText("Report an error").click();
            reader.page().locator("#detail").waitFor();
            reader.check();
            reader.page().locator("main form").evaluate("form => form.noValidate = true");
            Patience.untilLoaded(
                    reader.page(),
                    () -> reader.page().locator("main form button").click());
            assertThat(reader.page().locator("#problems")).isFocused();
            assertThat(reader.page().locator("#problems a")).hasAttribute("href", "#detail");
            reader.check();
            reader.page().locator("#detail").fill(report);
            Patience.untilLoaded(
                    reader.page(),
                    () -> reader.page().locator("main form button").click());
            assertThat(reader.page().locator("[role=status]")).isVisible();
            reader.check();
        }
        try (Visit editor = SignIn.as("editor", Visit.of(server))) {
            editor.open("/desk/reports");
            assertThat(editor.page().locator("main table")).containsText(report);
            editor.checkAllSizes();
        }
    }

    @Test
    void secondModeratorIsToldWhoDecided() {
        String comment = "Was it the same ribbon, " + StoryText.word() + "?";
        new Guest(server).reply(story.id(), comment);
        try (Visit first = SignIn.as("moderator", Visit.of(server));
                Visit second = SignIn.as("moderator2", Visit.of(server))) {
            ModerationQueue hers = ModerationQueue.with(first, comment);
            ModerationQueue his = ModerationQueue.with(second, comment);
            hers.decide(comment, "Approve");
            his.decide(comment, "Reject");

            assertThat(his.refusal()).containsText("Mei Tolland");
            second.check();
        }
        assertThat(Visitor.stranger(server).get(story.path()).body()).contains(comment);
    }

    @Test
    void visitOfThreeSecondsIsAView() {
        try (Visit reader = Visit.of(server)) {
            ArticlePage.open(reader, story.path());
            reader.page().waitForRequest("**/views", () -> {});
            reader.page().waitForTimeout(500);
            assertThat(Patience.until(
                            () -> ArticlePage.open(reader, story.path()).facts().innerText(),
                            facts -> facts.contains("1 view")))
                    .contains("1 view");
        }
    }

    private void approveAll() {
        for (JsonNode comment : desk.pending(story.id())) {
            desk.decide(comment, "APPROVE");
        }
    }
}
