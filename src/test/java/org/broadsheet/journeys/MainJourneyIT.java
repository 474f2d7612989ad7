package org.broadsheet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/**
 * What Broadsheet is there for, from end to end: a reporter writes a story, a second person lets it out, readers read and
 * count, one of them replies, a moderator lets the reply through.
 */
@Tag("browser")
@OnBothDemonstrations
class MainJourneyIT {

    private static final int READERS = 45;
    private static final String KICKER = "Lighthouses";
    private static final String STANDFIRST = "The keeper went out with a broom and a kettle, and the lamp burns again.";
    private static final String[] PARAGRAPHS = {
        "The lamp of Skerry Head, dark since the storm of last Thursday, was lit again shortly before dawn by its former"
                + " keeper, who is eighty-one and had not been asked.",
        "“It only wanted cleaning,” said Marit Oddsen, who rowed the half mile herself. The harbour office had ordered a"
                + " new lens from abroad, for delivery in the spring.",
        "Three fishing boats came home by its light. Their crews say that they saw nothing unusual, which is what a"
                + " lighthouse is for.",
        "The harbour office will pay for the broom."
    };

    @Parameter
    ServerUnderTest server;

    private final String reply = "My grandfather kept that lamp. He used vinegar, " + StoryText.word() + ".";
    private final String headline = "Keeper lights the lamp of Skerry " + StoryText.word();

    @Test
    void storyIsWrittenReleasedReadAndAnswered() {
        long story = write();
        release(story);
        String path = read();
        count(path, story);
        reply(path);
        moderate(path);
    }

    private long write() {
        try (Visit reporter = SignIn.as("reporter", Visit.of(server))) {
            StoryEditor editor = StoryEditor.begin(reporter);
            reporter.checkAllSizes();
            editor.field("headline", headline)
                    .field("standfirst", STANDFIRST)
                    .type(PARAGRAPHS)
                    .choose("section", "World")
                    .field("kicker", KICKER)
                    .field("breakingUntil", inTwoHours())
                    .add("bylines", "Ada Quill")
                    .add("tags", "Lamps", "Sea marks");
            editor.save();
            assertThat(editor.status()).containsText("version 1");
            assertThat(editor.text().split("\\n+")).containsExactly(PARAGRAPHS);
            reporter.check();

            StoryPage page = editor.submit();
            assertThat(page.state()).hasText("In review");
            assertThat(page.button("Approve")).hasCount(0);
            assertThat(page.button("Publish…")).hasCount(0);
            reporter.checkAllSizes();
            return new StoryEditor(reporter).id();
        }
    }

    private void release(long story) {
        try (Visit editor = SignIn.as("editor", Visit.of(server))) {
            StoryList list = StoryList.open(editor).seek(headline);
            assertThat(list.line(headline)).containsText("In review");
            editor.checkAllSizes();

            StoryPage page = StoryPage.open(editor, story).press("Approve");
            assertThat(page.state()).hasText("Approved");
            page.ask("Publish…");
            editor.check();
            page.confirm();
            assertThat(page.state()).hasText("Live");
            editor.check();
        }
    }

    private String read() {
        try (Visit reader = Visit.of(server)) {
            // How long he stays depends on the machine; those who count come afterwards.
            reader.page().route("**/views", beacon -> beacon.fulfill(new Route.FulfillOptions().setStatus(204)));
            reader.open("/world");
            Patience.untilLoaded(reader.page(), () -> reader.page()
                    .locator("main a")
                    .filter(named(headline))
                    .first()
                    .click());
            ArticlePage page = ArticlePage.inView(reader);

            assertThat(page.headline()).hasText(headline);
            assertThat(page.flag()).hasText("Breaking");
            assertThat(page.kicker()).containsText(KICKER);
            assertThat(page.kicker()).containsText("World");
            assertThat(page.standfirst()).hasText(STANDFIRST);
            assertThat(page.paragraphs()).containsExactly(PARAGRAPHS);
            assertThat(page.facts()).containsText("Ada Quill");
            assertThat(page.facts()).containsText("0 comments");
            assertThat(page.facts()).containsText("0 views");
            assertThat(page.tags()).hasText(new String[] {"Lamps", "Sea marks"});
            assertThat(page.replyForm().heading()).hasText("Leave a Reply");
            reader.checkAllSizes();
            assertThat(reader.cookies()).isEmpty();
            return reader.path();
        }
    }

    /** One reader is one view, however often he tells of it. */
    private void count(String path, long story) {
        String beacon = "/api/v1/articles/" + story + "/views";
        for (int n = 0; n < READERS; n++) {
            Visitor reader = Visitor.stranger(server).with("User-Agent", "Mozilla/5.0 (a reader) Firefox/140.0");
            assertThat(reader.send("POST", beacon, null).statusCode()).isEqualTo(204);
            assertThat(reader.send("POST", beacon, null).statusCode())
                    .as("again")
                    .isEqualTo(204);
        }
        try (Visit reader = Visit.withoutScript(server)) {
            assertThat(Patience.until(
                            () -> ArticlePage.open(reader, path).facts().innerText(),
                            facts -> facts.contains("45 views")))
                    .contains("45 views");
        }
    }

    private void reply(String path) {
        try (Visit guest = Visit.withoutScript(server);
                Visit other = Visit.of(server)) {
            ArticlePage page = ArticlePage.open(guest, path);
            page.replyForm()
                    .guest("Jonas Keel", "jonas@reader.example")
                    .say(reply)
                    .post();

            assertThat(guest.page().url()).contains("?mine=", "#comment-");
            assertThat(page.comments()).hasCount(1);
            assertThat(page.comments()).containsText(reply);
            assertThat(page.comments()).containsText("Your comment is waiting for a moderator. Only you can see it.");
            assertThat(page.facts()).containsText("0 comments");
            assertThat(guest.cookies()).isEmpty();

            assertThat(ArticlePage.open(other, path).comments()).hasCount(0);
            other.open(guest.page().url().substring(server.url().length())).checkAllSizes();
        }
    }

    private void moderate(String path) {
        try (Visit moderator = SignIn.as("moderator", Visit.of(server));
                Visit reader = Visit.byPhone(server)) {
            ModerationQueue queue = ModerationQueue.with(moderator, reply);
            assertThat(queue.item(reply)).containsText(headline);
            moderator.checkAllSizes();
            queue.decide(reply, "Approve");
            assertThat(queue.item(reply)).hasCount(0);

            ArticlePage page = Patience.until(
                    () -> ArticlePage.open(reader, path),
                    shown -> shown.comments().count() == 1);
            assertThat(page.comments()).containsText("Jonas Keel");
            assertThat(page.comments()).containsText(reply);
            assertThat(page.facts()).containsText("1 comment");
            reader.checkAllSizes();
        }
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String inTwoHours() {
        return LocalDateTime.now(ZoneOffset.UTC)
                .plusHours(2)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
