package org.broadsheet.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an address goes on asking when its page has moved or is spelt in another way: whose comment waits, which one is
 * meant, where a list goes on. Nothing else that somebody wrote behind an address is handed on.
 */
final class KeptQuery {
    private static final int LONGEST = 400;

    private KeptQuery() {}

    /** The query with its mark, or an empty text. */
    static String of(Route route, UnaryOperator<String> parameters) {
        String query = route.parameters().stream()
                .filter(name -> isKept(parameters.apply(name)))
                .map(name -> name + "=" + URLEncoder.encode(parameters.apply(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static boolean isKept(String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST;
    }
}
