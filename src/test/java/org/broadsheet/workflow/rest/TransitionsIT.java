package org.broadsheet.workflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.broadsheet.testing.Answer;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.Rest;
import org.broadsheet.testing.RestStory;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A story's way through the house by REST, and everything that is refused on it, in the order of the contract. */
@OnBothDemonstrations
class TransitionsIT {

    @Parameter
    ServerUnderTest server;

    private Rest on;

    @BeforeEach
    void take() {
        on = new Rest(server);
    }

    @Test
    void aStoryGoesFromDraftToLive() {
        RestStory story = RestStory.draft(on);

        assertThat(story.moved("reporter", "submit").text("state")).isEqualTo("IN_REVIEW");
        Answer approved = story.moved("editor", "approve");
        assertThat(approved.text("state")).isEqualTo("APPROVED");
        assertThat(approved.text("publication.state")).isEqualTo("NONE");
        Answer live = story.moved("editor", "publish");

        assertThat(live.text("state")).isEqualTo("RELEASED");
        assertThat(live.text("publication.state")).isEqualTo("LIVE");
        assertThat(live.at("publication.liveRevision").asInt()).isEqualTo(1);
        assertThat(live.text("publication.firstPublishedAt")).isNotNull();
        assertThat(live.text("publication.embargoUntil")).isNull();
        assertThat(ServerUnderTest.status(server.url() + live.text("publication.path")))
                .isEqualTo(200);
    }

    @Test
    void theRefusalsComeInTheOrderOfTheContract() {
        RestStory story = RestStory.draft(on, text -> text.put("standfirst", ""));
        String submit = "{\"transition\":\"submit\",\"revision\":7}";
        String path = story.path() + "/transitions";

        assertThat(on.nobody().post(path, submit).status()).isEqualTo(401);
        assertThat(on.nobody().post("/articles/999999/transitions", submit).status())
                .isEqualTo(401);
        assertThat(on.as("reader").post(path, submit).kind()).isEqualTo("not-found");
        // Not his story, a version that there is not, and no gate passed: the permission comes first.
        assertThat(on.as("reporter2").post(path, submit).kind()).isEqualTo("permission");
        // The version comes before the gates,
        assertThat(on.as("reporter").post(path, submit).kind()).isEqualTo("stale-revision");
        // and the state before the gates.
        assertThat(story.move("reporter", "recall").kind()).isEqualTo("illegal-transition");
        Answer gates = story.move("reporter", "submit");
        assertThat(gates.status()).isEqualTo(422);
        assertThat(gates.kind()).isEqualTo("gates");
        assertThat(gates.text("gates.0.code")).isEqualTo("standfirst");
        assertThat(story.read("reporter").text("state")).isEqualTo("DRAFT");
    }

    @Test
    void nobodyApprovesWhatHeWrote() {
        RestStory story = RestStory.draft(on);
        assertThat(story.save("editor", text -> text.put("headline", "As the editor has it"))
                        .status())
                .isEqualTo(200);
        story.moved("reporter", "submit");

        Answer own = story.move("editor", "approve");

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.kind()).isEqualTo("four-eyes");
        assertThat(story.read("editor").text("state")).isEqualTo("IN_REVIEW");
        assertThat(story.moved("publisher", "approve").text("state")).isEqualTo("APPROVED");
    }

    @Test
    void anApprovalIsForOneVersionOnly() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");
        assertThat(story.save("subeditor", text -> text.put("headline", "With other words"))
                        .status())
                .isEqualTo(200);

        Answer old = story.move("editor", "approve", move -> move.put("revision", 1));
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.kind()).isEqualTo("stale-revision");
        assertThat(old.at("revision").asInt()).isEqualTo(2);

        story.moved("editor", "approve");
        assertThat(story.save("subeditor", text -> text.put("headline", "With other words yet"))
                        .status())
                .isEqualTo(200);
        Answer publish = story.move("editor", "publish");
        assertThat(publish.status()).isEqualTo(409);
        assertThat(publish.kind()).isEqualTo("illegal-transition");
        assertThat(story.read("editor").text("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void aRoleThatLacksAPermissionDoesNotMove() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");

        for (String transition : List.of("approve", "publish", "schedule", "kill", "breakGlass", "spike", "return")) {
            Answer answer = story.move("reporter", transition);
            assertThat(answer.status()).as(transition).isEqualTo(403);
            assertThat(answer.kind()).as(transition).isEqualTo("permission");
        }
        for (String handle : List.of("admin", "moderator", "subeditor")) {
            assertThat(story.move(handle, "approve").kind()).as(handle).isEqualTo("permission");
        }
        assertThat(story.read("editor").text("state")).isEqualTo("IN_REVIEW");
    }

    @Test
    void transitionsThatNobodyKnowsAreRefused() {
        RestStory story = RestStory.draft(on);

        for (String transition : List.of("fly", "SUBMIT", "", "BREAK_GLASS", "revise", "submit ")) {
            Answer answer = story.move("reporter", transition);
            assertThat(answer.status()).as(transition).isEqualTo(400);
            assertThat(answer.text("violations.0.field")).isEqualTo("transition");
        }
        assertThat(on.as("reporter")
                        .post(story.path() + "/transitions", "{\"revision\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(on.as("reporter")
                        .post(story.path() + "/transitions", "{\"transition\":\"submit\"}")
                        .status())
                .isEqualTo(400);
        assertThat(on.as("reporter").post(story.path() + "/transitions", "[]").status())
                .isEqualTo(400);
        assertThat(on.as("reporter").post(story.path() + "/transitions", "").status())
                .isEqualTo(400);
        assertThat(on.as("reporter")
                        .post(
                                story.path() + "/transitions",
                                "{\"transition\":\"submit\",\"revision\":1,\"force\":true}")
                        .text("violations.0.field"))
                .isEqualTo("force");
        assertThat(story.read("reporter").text("state")).isEqualTo("DRAFT");
    }

    @Test
    void aScheduleHoldsToTheSecondAndCanBeTakenBack() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");
        story.moved("editor", "approve");
        assertThat(story.move("editor", "schedule", move -> move.put("publishAt", "2001-01-01T00:00:00Z"))
                        .kind())
                .isEqualTo("schedule-in-the-past");
        assertThat(story.move("editor", "schedule").status()).isEqualTo(400);

        Instant at = Instant.now().plus(Duration.ofHours(2));
        Answer scheduled = story.move("editor", "schedule", move -> move.put("publishAt", at.toString()));
        assertThat(scheduled.status()).as("%s", scheduled).isEqualTo(200);
        assertThat(scheduled.text("state")).isEqualTo("RELEASED");
        assertThat(scheduled.text("publication.state")).isEqualTo("SCHEDULED");
        assertThat(scheduled.at("publication.liveRevision").isNull()).isTrue();
        String path = server.url() + scheduled.text("publication.path");
        assertThat(ServerUnderTest.status(path)).isEqualTo(404);

        Answer back = story.moved("editor", "unschedule");
        assertThat(back.text("publication.state")).isEqualTo("NONE");
        assertThat(back.text("state")).isEqualTo("APPROVED");
        assertThat(ServerUnderTest.status(path)).isEqualTo(404);
    }

    @Test
    void anEmbargoComesBeforeTheTimeAskedFor() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");
        story.moved("editor", "approve");
        Answer answer = story.move("editor", "schedule", move -> move.put("publishAt", "2098-01-01T00:00:00Z")
                .put("embargoUntil", "2099-01-01T00:00:00Z"));

        assertThat(answer.text("publication.publishAt")).isEqualTo("2099-01-01T00:00:00Z");
        assertThat(answer.text("publication.embargoUntil")).isEqualTo("2099-01-01T00:00:00Z");
    }

    @Test
    void anAgreedEmbargoIsLiftedEarlyByItsOwnTransitionAlone() {
        RestStory story = RestStory.draft(on);
        story.moved("reporter", "submit");
        story.moved("editor", "approve");
        Answer past = story.move("editor", "publish", move -> move.put("embargoUntil", "2020-01-01T00:00:00Z"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.kind()).isEqualTo("embargo-agreed");
        Answer unused = story.move("editor", "return", move -> move.put("embargoUntil", "2099-01-01T00:00:00Z")
                .put("note", "x"));
        assertThat(unused.status()).isEqualTo(400);
        assertThat(unused.text("violations.0.field")).isEqualTo("embargoUntil");
        story.move("editor", "publish", move -> move.put("embargoUntil", "2099-01-01T00:00:00Z"));
        Answer back = story.moved("editor", "unschedule");
        assertThat(back.text("publication.embargoUntil")).isEqualTo("2099-01-01T00:00:00Z");

        Answer earlier = story.move("editor", "publish", move -> move.put("embargoUntil", "2098-01-01T00:00:00Z"));
        assertThat(earlier.status()).isEqualTo(422);
        assertThat(earlier.kind()).isEqualTo("embargo-agreed");
        assertThat(story.moved("editor", "publish").text("publication.state")).isEqualTo("SCHEDULED");
        assertThat(story.move("editor", "liftEmbargo").status()).isEqualTo(400);
        assertThat(story.move("subeditor", "liftEmbargo", move -> move.put("reason", "x"))
                        .kind())
                .isEqualTo("permission");

        Answer lifted = story.move("editor", "liftEmbargo", move -> move.put("reason", "The source agreed."));

        assertThat(lifted.status()).as("%s", lifted).isEqualTo(200);
        assertThat(lifted.text("publication.state")).isEqualTo("LIVE");
        assertThat(lifted.text("publication.embargoUntil")).isNull();
    }

    @Test
    void whatIsTakenOffTheSiteCanComeBackAndWhatIsKilledIsGone() {
        RestStory story = RestStory.live(on);
        String path = server.url() + story.read("editor").text("publication.path");
        assertThat(story.move("editor", "unpublish").status()).isEqualTo(400);
        assertThat(story.move("editor", "unpublish", move -> move.put("note", "The lawyers asked."))
                        .text("publication.state"))
                .isEqualTo("WITHDRAWN");
        assertThat(ServerUnderTest.status(path)).isEqualTo(404);
        assertThat(story.moved("editor", "republish").text("publication.state")).isEqualTo("LIVE");
        assertThat(ServerUnderTest.status(path)).isEqualTo(200);

        assertThat(story.move("editor", "kill").kind()).isEqualTo("permission");
        Answer killed = story.move("publisher", "kill", move -> move.put("reason", "It was made up.")
                .put("note", "This story was removed."));
        assertThat(killed.text("publication.state")).isEqualTo("KILLED");
        assertThat(ServerUnderTest.status(path)).isEqualTo(410);
    }

    @Test
    void publishingWithoutApprovalAsksForAReasonAndOwesASignature() {
        RestStory story = RestStory.draft(on);
        assertThat(story.move("publisher", "breakGlass").status()).isEqualTo(400);

        Answer out = story.move("publisher", "breakGlass", move -> move.put("reason", "The bridge fell."));

        assertThat(out.status()).as("%s", out).isEqualTo(200);
        assertThat(out.text("publication.state")).isEqualTo("LIVE");
        assertThat(out.at("signatureOwed").asBoolean()).isTrue();
        assertThat(story.moved("editor", "approve").at("signatureOwed").asBoolean())
                .isFalse();
    }

    @Test
    void everybodyIsToldWhatHeMayDoAndWhyNotTheRest() {
        RestStory story = RestStory.draft(on);

        Answer writer = on.as("reporter").get(story.path() + "/transitions");
        assertThat(writer.at("items")).hasSize(17);
        assertThat(possibility(writer, "submit").path("allowed").asBoolean()).isTrue();
        assertThat(possibility(writer, "submit").path("why").isNull()).isTrue();
        assertThat(possibility(writer, "approve").path("kind").asText()).isEqualTo("permission");
        assertThat(possibility(writer, "recall").path("kind").asText()).isEqualTo("illegal-transition");
        assertThat(possibility(writer, "recall").path("why").asText()).isNotBlank();
        assertThat(on.as("reader").get(story.path() + "/transitions").status()).isEqualTo(404);
        assertThat(on.nobody().get(story.path() + "/transitions").status()).isEqualTo(401);
    }

    private static JsonNode possibility(Answer answer, String transition) {
        return StreamSupport.stream(answer.at("items").spliterator(), false)
                .filter(item -> item.path("transition").asText().equals(transition))
                .findFirst()
                .orElseThrow();
    }
}
