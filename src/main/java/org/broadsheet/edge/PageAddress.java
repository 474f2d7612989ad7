package org.broadsheet.edge;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The address of a page in the one spelling under which it is cached: its path and, of its query, only what its page
 * knows, in order. Whatever else somebody wrote behind an address neither splits the cache nor reaches who renders.
 */
record PageAddress(String path, String query) {
    private static final Pattern PLAIN_PATH = Pattern.compile("/[a-z0-9/_-]{0,250}");
    private static final Pattern STORY = Pattern.compile("/[a-z0-9-]+/\\d{4}/\\d{2}/\\d{2}/[a-z0-9-]+");
    private static final Pattern COMMENTS = Pattern.compile("/api/v1/articles/\\d{1,18}/comments");
    private static final Pattern PLAIN_VALUE = Pattern.compile("[A-Za-z0-9/_.~-]{1,250}");
    /** First segments of what is nobody's page, or somebody's own. */
    private static final Set<String> NO_PAGES =
            Set.of("account", "api", "desk", "jakarta.faces.resource", "media", "openapi", "site", "static");

    private static final String PUBLISHED = "/api/v1/published";
    private static final Set<String> OF_LISTS = Set.of("before");
    private static final Set<String> OF_STORIES = Set.of("after", "comment", "flag", "flagged", "reply", "report");
    private static final Set<String> OF_PUBLISHED = Set.of("author", "cursor", "limit", "path", "q", "section", "tag");
    private static final Set<String> OF_COMMENTS = Set.of("cursor", "limit");
    /** Whoever has this sees his own comment. */
    private static final String PERSONAL = "mine";

    /**
     * The cached spelling of a request's address; empty where it is no page's, is one reader's alone, or is written in a
     * way that no link of ours is.
     *
     * @param path the path as the client wrote it, nothing decoded
     * @param parameters the query, decoded
     */
    static Optional<PageAddress> of(String path, Map<String, Deque<String>> parameters) {
        if (!PLAIN_PATH.matcher(path).matches() || path.contains("//") || parameters.containsKey(PERSONAL)) {
            return Optional.empty();
        }
        Optional<Set<String>> known = known(path);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> kept = new TreeMap<>();
        for (String name : known.get()) {
            Deque<String> values = parameters.get(name);
            if (values == null) {
                continue;
            }
            if (values.size() != 1 || !PLAIN_VALUE.matcher(values.peek()).matches()) {
                return Optional.empty();
            }
            kept.put(name, values.peek());
        }
        return Optional.of(new PageAddress(path, join(kept)));
    }

    /** What the page at a path knows of its query; empty where there is no page. */
    private static Optional<Set<String>> known(String path) {
        if (path.equals(PUBLISHED)) {
            return Optional.of(OF_PUBLISHED);
        }
        if (COMMENTS.matcher(path).matches()) {
            return Optional.of(OF_COMMENTS);
        }
        int end = path.indexOf('/', 1);
        if (NO_PAGES.contains(path.substring(1, end < 0 ? path.length() : end))) {
            return Optional.empty();
        }
        return Optional.of(STORY.matcher(path).matches() ? OF_STORIES : OF_LISTS);
    }

    private static String join(Map<String, String> kept) {
        List<String> pairs = new ArrayList<>();
        kept.forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join("&", pairs);
    }

    /** Whether its page knows these parameters, all of them. */
    boolean knows(Set<String> parameters) {
        return known(path).orElseThrow().containsAll(parameters);
    }

    /** Whether programs read it. */
    boolean isApi() {
        return path.startsWith("/api/");
    }
}
