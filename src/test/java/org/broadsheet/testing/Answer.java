package org.broadsheet.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/** What a REST call was answered with. */
public record Answer(int status, JsonNode json, HttpResponse<String> response) {
    static Answer of(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                type.contains("json") ? Json.read(response.body()) : MissingNode.getInstance(),
                response);
    }

    /** The member at a path as in {@code publication.state}; missing where there is none. */
    public JsonNode at(String path) {
        return json.at("/" + path.replace('.', '/'));
    }

    public String text(String path) {
        JsonNode node = at(path);
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** The kind of a problem document, or null when it is none. */
    public String kind() {
        String type = text("type");
        boolean problem = "application/problem+json".equals(header("Content-Type"));
        return problem && type != null ? type.replace("urn:broadsheet:", "") : null;
    }

    @Override
    public String toString() {
        return status + " " + response.body();
    }
}
