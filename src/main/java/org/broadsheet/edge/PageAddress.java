package org.broadsheet.edge;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a page in the one spelling under which it is cached: its path and, of its query, only what its page
 * knows, in order. Whatever else somebody wrote behind an address neither splits the cache nor reaches who renders.
 */
record PageAddress(String path, String query) {
    private static final Pattern PLAIN_PATH = Pattern.compile("/(?:[a-z0-9/_-]{0,249}[a-z0-9_-])?");
    private static final Pattern STORY = Pattern.compile("/[a-z0-9-]+/\\d{4}/\\d{2}/\\d{2}/[a-z0-9-]+");
    private static final Pattern COMMENTS = Pattern.compile("/api/v1/articles/[1-9]\\d{0,17}/comments");
    /** First segments of what is nobody's page, or somebody's own. */
    private static final Set<String> NO_PAGES =
            Set.of("account", "api", "desk", "jakarta.faces.resource", "media", "openapi", "site", "static");

    private static final String PUBLISHED = "/api/v1/published";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9/_.~-]{1,250}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final List<Parameter> OF_ABOUT = List.of();
    private static final List<Parameter> OF_LISTS = List.of(word("before"));
    private static final List<Parameter> OF_COMMENTS = List.of(word("cursor"), word("limit"));
    private static final List<Parameter> OF_PUBLISHED = List.of(
            alone("path", WORD),
            word("author"),
            word("cursor"),
            word("limit"),
            word("q"),
            word("section"),
            word("tag"));
    /** A story's page shows one thing at a time. */
    private static final List<Parameter> OF_STORIES = List.of(
            alone("report", Pattern.compile("1|sent")),
            alone("flag", NUMBER),
            alone("reply", NUMBER),
            alone("comment", NUMBER),
            alone("after", WORD),
            alone("flagged", Pattern.compile("1")));

    /** A browser that has this shows the reader's own comment. */
    private static final String PERSONAL = "mine";

    /**
     * What a page knows of its query.
     *
     * @param values of which form they are. A word that is none is refused by the page; a number or code that cannot be
     *     is nothing to it
     * @param alone whether the page looks at nothing else where it is given
     */
    private record Parameter(String name, Pattern values, boolean alone) {}

    private static Parameter word(String name) {
        return new Parameter(name, WORD, false);
    }

    private static Parameter alone(String name, Pattern values) {
        return new Parameter(name, values, true);
    }

    /**
     * The cached spelling of a request's address; empty where it is no page's, is one reader's alone, or is written in a
     * way that no link of ours is. Where a parameter is given more than once, the first counts, as it does for pages.
     *
     * @param path the path as the client wrote it, nothing decoded
     * @param parameters the query, decoded
     */
    static Optional<PageAddress> of(String path, Map<String, Deque<String>> parameters) {
        if (!PLAIN_PATH.matcher(path).matches() || path.contains("//") || parameters.containsKey(PERSONAL)) {
            return Optional.empty();
        }
        return known(path).flatMap(known -> kept(known, parameters)).map(kept -> new PageAddress(path, join(kept)));
    }

    /** What the page at a path knows of its query; empty where there is no page. */
    private static Optional<List<Parameter>> known(String path) {
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
        if (path.equals("/about")) {
            return Optional.of(OF_ABOUT);
        }
        return Optional.of(STORY.matcher(path).matches() ? OF_STORIES : OF_LISTS);
    }

    /** What is given of that, in the order of the names; empty where the page refuses it. */
    private static Optional<Map<String, String>> kept(List<Parameter> known, Map<String, Deque<String>> parameters) {
        Map<String, String> kept = new TreeMap<>();
        for (Parameter parameter : known) {
            Deque<String> values = parameters.get(parameter.name);
            if (values == null) {
                continue;
            }
            String first = values.peek();
            if (parameter.values.matcher(first).matches()) {
                kept.put(parameter.name, first);
                if (parameter.alone) {
                    break;
                }
            } else if (parameter.values == WORD) {
                return Optional.empty();
            }
        }
        return Optional.of(kept);
    }

    private static String join(Map<String, String> kept) {
        List<String> pairs = new ArrayList<>();
        kept.forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join("&", pairs);
    }

    /** Whether its page knows these parameters, all of them. */
    boolean knows(Set<String> parameters) {
        return known(path).orElseThrow().stream()
                .map(Parameter::name)
                .collect(Collectors.toSet())
                .containsAll(parameters);
    }

    /** Whether programs read it. */
    boolean isApi() {
        return path.startsWith("/api/");
    }
}
