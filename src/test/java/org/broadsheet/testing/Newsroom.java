package org.broadsheet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The desk of a demonstration by REST: its people bring stories into the state that a test begins with. Each takes one
 * token for the whole run.
 */
public final class Newsroom {

    /** The password of everybody in the demonstration. */
    public static final String PASSWORD = "broadsheet-demo";

    /** By server and not by its address, which a later server may have. */
    private static final Map<Holder, String> TOKENS = new ConcurrentHashMap<>();

    private final ServerUnderTest server;

    public Newsroom(ServerUnderTest server) {
        this.server = server;
    }

    private record Holder(ServerUnderTest server, String handle) {}

    /**
     * A story as its last answer told of it.
     *
     * @param path where readers find it, or will, or null
     */
    public record Story(long id, int revision, String state, String publication, String path) {}

    /** Somebody of the demonstration, with a token. */
    public Visitor as(String handle) {
        String token = TOKENS.computeIfAbsent(new Holder(server, handle), none -> token(handle));
        return Visitor.stranger(server).with("Authorization", "Bearer " + token);
    }

    private String token(String handle) {
        String asked = Json.write(Map.of("handle", handle, "password", PASSWORD, "label", "system tests"));
        return answer(201, Visitor.stranger(server).send("POST", "/api/v1/tokens", asked))
                .get("token")
                .asText();
    }

    /** Somebody begins a story. */
    public Story write(String handle, StoryText text) {
        return story(answer(201, as(handle).send("POST", "/api/v1/articles", text.json())));
    }

    /** Somebody saves another version. */
    public Story save(String handle, Story story, StoryText text) {
        HttpResponse<String> saved = as(handle)
                .with("If-Match", "\"" + story.revision() + "\"")
                .send("PUT", "/api/v1/articles/" + story.id(), text.json());
        return story(answer(200, saved));
    }

    public Story look(Story story) {
        return story(answer(200, as("publisher").get("/api/v1/articles/" + story.id())));
    }

    /** Somebody asks for a transition, and it must be granted. */
    public Story move(String handle, Story story, String transition, Map<String, ?> more) {
        answer(200, ask(handle, story, transition, more));
        return look(story);
    }

    public Story move(String handle, Story story, String transition) {
        return move(handle, story, transition, Map.of());
    }

    /** Somebody asks for a transition, and may be refused. */
    public HttpResponse<String> ask(String handle, Story story, String transition, Map<String, ?> more) {
        Map<String, Object> fields = new LinkedHashMap<>(more);
        fields.put("transition", transition);
        fields.put("revision", story.revision());
        return as(handle).send("POST", "/api/v1/articles/" + story.id() + "/transitions", Json.write(fields));
    }

    /** Written and submitted by the reporter, approved by the editor. */
    public Story approved(StoryText text) {
        Story story = move("reporter", write("reporter", text), "submit");
        return move("editor", story, "approve");
    }

    /** The same, and out. */
    public Story published(StoryText text) {
        return move("editor", approved(text), "publish");
    }

    /** The comments under a story that wait for a moderator. */
    public List<JsonNode> pending(long article) {
        return queue("pending", article);
    }

    /** The comments under a story that are in a queue. */
    public List<JsonNode> queue(String name, long article) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = answer(200, as("moderator").get("/api/v1/moderation/" + name + "?limit=100" + cursor));
            page.get("items").forEach(found::add);
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").asText();
        }
        return found.stream()
                .filter(item -> item.get("article").get("id").asLong() == article)
                .toList();
    }

    /** The moderator decides on a comment as it is now. */
    public void decide(JsonNode comment, String verdict) {
        String decision = Json.write(
                Map.of("verdict", verdict, "revision", comment.get("revision").asInt()));
        answer(200, as("moderator").send("POST", "/api/v1/comments/" + comment.get("id") + "/decisions", decision));
    }

    private static Story story(JsonNode json) {
        JsonNode publication = json.get("publication");
        return new Story(
                json.get("id").asLong(),
                json.get("revision").asInt(),
                json.get("state").asText(),
                publication.get("state").asText(),
                publication.path("path").asText(null));
    }

    private static JsonNode answer(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " answered "
                    + answer.statusCode() + ": " + answer.body());
        }
        return Json.read(answer.body());
    }
}
