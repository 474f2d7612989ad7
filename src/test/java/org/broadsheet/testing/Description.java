package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a server says at {@code /openapi} of its REST interface; answers are held against it. */
public final class Description {
    private static final Map<String, Description> KNOWN = new ConcurrentHashMap<>();

    private final JsonNode root;

    private Description(JsonNode root) {
        this.root = root;
    }

    public static Description of(ServerUnderTest server) {
        return KNOWN.computeIfAbsent(server.url(), Description::read);
    }

    private static Description read(String url) {
        return new Description(
                Json.read(ServerUnderTest.get(url + "/openapi?format=JSON").body()));
    }

    public JsonNode root() {
        return root;
    }

    /** A method at a path of the interface. */
    public record Call(String method, String path, JsonNode operation) {
        public boolean isForStaff() {
            return operation.path("security").size() > 0;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (List.of("get", "put", "post", "delete", "patch").contains(operation.getKey())) {
                    calls.add(
                            new Call(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                }
            }
        }
        return calls;
    }

    /** Fails unless the call, the status and the members of the answer are described. */
    void check(String method, String path, Answer answer) {
        Call call = find(method, path.split("\\?", 2)[0]);
        if (call == null) {
            return;
        }
        JsonNode response = call.operation().path("responses").path(String.valueOf(answer.status()));
        assertThat(response.isObject()).as(call + " may be answered " + answer).isTrue();
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).as(call + " " + answer).isEqualTo("application/problem+json");
        } else if (answer.status() != 204) {
            JsonNode schema = response.path("content").path("application/json").path("schema");
            assertThat(schema.isObject())
                    .as(call + " has a schema for " + answer.status())
                    .isTrue();
            matches(call.toString(), schema, answer.json());
        }
    }

    private Call find(String method, String path) {
        return calls().stream()
                .filter(call -> call.method().equals(method))
                .filter(call -> path.matches(call.path().replaceAll("\\{[^}]*}", "[^/]+")))
                .min((one, other) -> Long.compare(parameters(one), parameters(other)))
                .orElse(null);
    }

    private static long parameters(Call call) {
        return call.path().chars().filter(c -> c == '{').count();
    }

    /** Whether a value has the type that the schema says, its members included and no others. */
    private void matches(String where, JsonNode reference, JsonNode value) {
        JsonNode schema = resolved(reference);
        if (value.isNull()
                || schema.has("allOf")
                || schema.has("anyOf")
                || schema.has("oneOf")
                || !schema.has("type")) {
            return;
        }
        assertThat(types(schema)).as("%s is %s", where, value).contains(type(value));
        if (value.isObject() && schema.has("properties")) {
            value.properties().forEach(member -> {
                JsonNode described = schema.path("properties").path(member.getKey());
                assertThat(described.isMissingNode())
                        .as("%s.%s is described in %s", where, member.getKey(), schema)
                        .isFalse();
                matches(where + "." + member.getKey(), described, member.getValue());
            });
        }
        if (value.isArray()) {
            value.forEach(item -> matches(where + "[]", schema.path("items"), item));
        }
        if (value.isTextual() && schema.has("enum")) {
            assertThat(texts(schema.path("enum"))).as(where).contains(value.asText());
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? resolved(root.at(schema.path("$ref").asText().substring(1)))
                : schema;
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        List<String> types = type.isArray() ? texts(type) : List.of(type.asText());
        return types.contains("number")
                ? Stream.concat(types.stream(), Stream.of("integer")).toList()
                : types;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case ARRAY -> "array";
            default -> "object";
        };
    }
}
