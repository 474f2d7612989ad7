package org.broadsheet.testing;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A reader who is not signed in and leaves replies by REST, from an address of his own. */
public final class Guest {

    private final Visitor visitor;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    public Guest(ServerUnderTest server) {
        visitor = Visitor.stranger(server);
        String word = StoryText.word();
        with("name", "Guest " + word).with("email", word + "@reader.example");
    }

    /** From now on another field is sent along; null takes it away. */
    public Guest with(String field, Object value) {
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        return this;
    }

    /** Another guest behind the same address. */
    public Guest neighbour(ServerUnderTest server) {
        Guest other = new Guest(server);
        visitor.headers().forEach(other.visitor::with);
        return other;
    }

    public HttpResponse<String> reply(long article, String body) {
        Map<String, Object> reply = new LinkedHashMap<>(fields);
        reply.put("body", body);
        return visitor.send("POST", "/api/v1/articles/" + article + "/comments", Json.write(reply));
    }

    public Visitor visitor() {
        return visitor;
    }
}
