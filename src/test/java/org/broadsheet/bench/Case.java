package org.broadsheet.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * One kind of request. Path, headers and body may hold places: {@code {n}} a number that comes once, {@code {ip}} an
 * address that comes seldom, {@code {id}} the id that belongs to a connection, {@code {turn}} how often that connection
 * has asked, from 1.
 *
 * @param body what is sent, or null
 * @param most the most connections at which it makes sense
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Case(String name, String method, String path, Map<String, String> headers, String body, int most) {
    private static final int ANY = 1000;

    static Case get(String name, String path) {
        return new Case(name, "GET", path, Map.of(), null, ANY);
    }

    static Case post(String name, String path, Map<String, String> headers, String body) {
        return new Case(name, "POST", path, headers, body, ANY);
    }

    Case with(Map<String, String> more) {
        return new Case(name, method, path, more, body, most);
    }

    /** Whether each connection needs an id of its own. */
    boolean hasIds() {
        return path.contains("{id}");
    }

    /** Whether each request is the same. */
    boolean isFixed() {
        return body == null && headers.isEmpty() && "GET".equals(method);
    }

    /**
     * One measurement to be done.
     *
     * @param start the first of the numbers that come once
     * @param ids for each connection the id that it works on; empty where none is needed
     */
    record Run(Case what, String url, int connections, int seconds, long start, List<Long> ids) {}
}
