package org.broadsheet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.blackbox.Problem.assertProblem;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.broadsheet.testing.Guest;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.Newsroom.Story;
import org.broadsheet.testing.OnBothDemonstrations;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.StoryText;
import org.broadsheet.testing.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Replies in floods, and the same reply again. */
@OnBothDemonstrations
class RepeatedRepliesIT {

    @Parameter
    ServerUnderTest server;

    private Newsroom desk;

    @BeforeEach
    void enter() {
        desk = new Newsroom(server);
    }

    @Test
    void ofTwentyRepliesInASecondOneIsTaken() {
        long story = desk.published(StoryText.any()).id();
        Guest guest = new Guest(server);

        List<HttpResponse<String>> answers =
                atOnce(20, n -> guest.reply(story, "Remark number " + n + " on the bridge."));

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(201, 429)
                .containsOnlyOnce(201);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
            assertProblem(answer, 429, "flood");
            assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
                    .isPositive();
        });
        assertThat(desk.pending(story)).hasSize(1);
    }

    @Test
    void oneAddressHasTwentyRepliesAMinute() {
        long story = desk.published(StoryText.any()).id();
        Guest first = new Guest(server);

        List<HttpResponse<String>> answers =
                atOnce(24, n -> first.neighbour(server).reply(story, "We all say " + n + "."));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(20);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .isNotEmpty()
                .allSatisfy(answer -> assertProblem(answer, 429, "flood"));
        assertThat(desk.pending(story)).hasSize(20);
    }

    @Test
    void sameReplyIsTakenOnce() {
        long story = desk.published(StoryText.any()).id();
        Guest guest = new Guest(server);

        assertThat(guest.reply(story, "I was there, and it rained.").statusCode())
                .isEqualTo(201);
        assertProblem(guest.reply(story, "I was there,  and it rained. "), 409, "duplicate");
        assertThat(desk.pending(story)).hasSize(1);
    }

    @Test
    void replyThatIsSentTwiceGetsTheAnswerOfTheFirst() {
        long story = desk.published(StoryText.any()).id();
        Guest guest = new Guest(server);

        List<HttpResponse<String>> answers = atOnce(8, n -> guest.reply(story, "Who paid for the ribbon?"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(desk.pending(story)).hasSize(1);
    }

    @Test
    void formThatIsSentTwiceLeadsToTheSamePlace() {
        Story story = desk.published(StoryText.any());
        Visitor reader = Visitor.stranger(server);
        Document page = Jsoup.parse(reader.get(story.path()).body());
        Map<String, String> form = Map.of(
                "act", "reply",
                "key", page.selectFirst("#reply [name=key]").val(),
                "name", "Marta",
                "email", StoryText.word() + "@reader.example",
                "body", "Who paid for the ribbon?");

        List<HttpResponse<String>> answers = atOnce(2, n -> reader.post(story.path(), form));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        List<String> places = answers.stream()
                .map(answer -> answer.headers().firstValue("Location").orElseThrow())
                .toList();
        assertThat(places).containsOnly(places.get(0));
        String own = reader.get(places.get(0).replaceFirst("#.*", "")).body();
        assertThat(Jsoup.parse(own).select(".thread .prose").eachText()).containsExactly("Who paid for the ribbon?");
        assertThat(Jsoup.parse(own).select(".thread .waiting a").eachText())
                .singleElement()
                .satisfies(kept -> assertThat(kept).contains(story.path() + "?mine=", "#comment-"));
    }

    @Test
    void sameReplyAtOnceFromManyAddressesIsTakenOnceToo() {
        long story = desk.published(StoryText.any()).id();
        String email = StoryText.word() + "@reader.example";
        List<String> before = server.logProblems();

        List<HttpResponse<String>> answers =
                atOnce(8, n -> new Guest(server).with("email", email).reply(story, "Who paid for the ribbon?"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 201)
                .allSatisfy(answer -> assertProblem(answer, 409, "duplicate"));
        assertThat(desk.pending(story)).hasSize(1);
        assertThat(server.logProblems()).isEqualTo(before);
    }

    private static List<HttpResponse<String>> atOnce(int times, IntFunction<HttpResponse<String>> request) {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            List<Callable<HttpResponse<String>>> tasks = IntStream.range(0, times)
                    .mapToObj(n -> (Callable<HttpResponse<String>>) () -> request.apply(n))
                    .toList();
            return pool.invokeAll(tasks).stream().map(RepeatedRepliesIT::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static HttpResponse<String> result(Future<HttpResponse<String>> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
