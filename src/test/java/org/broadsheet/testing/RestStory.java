package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/** A story that a test writes by REST and sends on its way. */
public final class RestStory {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Rest on;
    private final long id;

    private RestStory(Rest on, long id) {
        this.on = on;
        this.id = id;
    }

    /** A story that passes every gate, as a tree that a test can change. */
    public static ObjectNode text() {
        ObjectNode text = (ObjectNode) Json.read(StoryText.any().json());
        text.withArray("bylines").addObject().put("name", "Ann Outside");
        return text;
    }

    /** The reporter writes it. */
    public static RestStory draft(Rest on) {
        return draft(on, text -> {});
    }

    public static RestStory draft(Rest on, Consumer<ObjectNode> change) {
        ObjectNode text = text();
        change.accept(text);
        Answer answer = on.as("reporter").post("/articles", text.toString());
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return new RestStory(on, answer.at("id").asLong());
    }

    /** Written, submitted by the reporter, approved and published by the editor. */
    public static RestStory live(Rest on) {
        RestStory story = draft(on);
        story.moved("reporter", "submit");
        story.moved("editor", "approve");
        story.moved("editor", "publish");
        return story;
    }

    public long id() {
        return id;
    }

    public String path() {
        return "/articles/" + id;
    }

    /** The story as it is, for somebody. */
    public Answer read(String handle) {
        return on.as(handle).get(path());
    }

    public int revision() {
        return read("editor").at("revision").asInt();
    }

    /** Its text again, to be changed and sent back. */
    public ObjectNode copy() {
        ObjectNode copy = MAPPER.createObjectNode();
        JsonNode now = read("editor").json();
        for (String field : new String[] {
            "section",
            "kind",
            "headline",
            "kicker",
            "standfirst",
            "body",
            "tags",
            "bylines",
            "breakingUntil",
            "language",
            "slug",
            "shortHeadline",
            "searchHeadline",
            "dateline",
            "socialHeadline",
            "socialDescription",
            "canonicalUrl",
            "noIndex",
            "translationOf",
            "leadMedia",
            "slugline",
            "due",
            "priority",
            "commentMode",
            "commentsCloseAt",
            "change"
        }) {
            copy.set(field, now.get(field));
        }
        return copy;
    }

    /** Somebody saves it with a change of the newest version. */
    public Answer save(String handle, Consumer<ObjectNode> change) {
        ObjectNode copy = copy();
        change.accept(copy);
        return on.as(handle).with("If-Match", "\"" + revision() + "\"").send("PUT", path(), copy.toString());
    }

    /** Somebody asks for a transition of the newest version. */
    public Answer move(String handle, String transition) {
        return move(handle, transition, move -> {});
    }

    public Answer move(String handle, String transition, Consumer<ObjectNode> more) {
        ObjectNode move =
                MAPPER.createObjectNode().put("transition", transition).put("revision", revision());
        more.accept(move);
        return on.as(handle).post(path() + "/transitions", move.toString());
    }

    /** The same, and it must go well. */
    public Answer moved(String handle, String transition) {
        Answer answer = move(handle, transition);
        assertThat(answer.status())
                .as("%s by %s: %s", transition, handle, answer)
                .isEqualTo(200);
        return answer;
    }
}
