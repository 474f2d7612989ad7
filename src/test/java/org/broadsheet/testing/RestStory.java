package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A story that a test writes by REST and sends on its way. */
public final class RestStory {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DemoServer on;
    private final long id;

    private RestStory(DemoServer on, long id) {
        this.on = on;
        this.id = id;
    }

    /** A story that passes every gate, with a headline that no other test has. */
    public static ObjectNode text(DemoServer on) {
        ObjectNode text = MAPPER.createObjectNode()
                .put("section", section(on))
                .put("headline", "A test of the presses " + COUNT.incrementAndGet())
                .put("standfirst", "What the presses print when nobody looks.")
                .put("body", "<p>The presses ran all night. Nobody looked.</p><p>" + "A word. ".repeat(60) + "</p>");
        text.putArray("tags").add("Presses");
        text.putArray("bylines").add("reporter").addObject().put("name", "Ann Outside");
        return text;
    }

    /** A section of the demonstration in which its people work. */
    public static String section(DemoServer on) {
        return on.as("editor").get("/articles?limit=1").text("items.0.section");
    }

    /** The reporter writes it. */
    public static RestStory draft(DemoServer on) {
        return draft(on, text -> {});
    }

    public static RestStory draft(DemoServer on, Consumer<ObjectNode> change) {
        ObjectNode text = text(on);
        change.accept(text);
        Answer answer = on.as("reporter").post("/articles", text.toString());
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return new RestStory(on, answer.at("id").asLong());
    }

    /** Written, submitted by the reporter, approved and published by the editor. */
    public static RestStory live(DemoServer on) {
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
            "section", "kind", "headline", "kicker", "standfirst", "body", "tags", "bylines", "breakingUntil", "language",
            "slug", "shortHeadline", "searchHeadline", "dateline", "slugline", "due", "priority", "commentMode",
            "commentsCloseAt", "change"
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
        ObjectNode move = MAPPER.createObjectNode().put("transition", transition).put("revision", revision());
        more.accept(move);
        return on.as(handle).post(path() + "/transitions", move.toString());
    }

    /** The same, and it must go well. */
    public Answer moved(String handle, String transition) {
        Answer answer = move(handle, transition);
        assertThat(answer.status()).as("%s by %s: %s", transition, handle, answer).isEqualTo(200);
        return answer;
    }
}
