package org.broadsheet.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What an address goes on asking when its story has moved: whose comment waits, which one is meant, where a list goes
 * on. Nothing else that somebody wrote behind an address is handed on.
 */
final class KeptQuery {
    private static final List<String> KEPT = List.of("mine", "comment", "reply", "flag", "after", "report");
    private static final int LONGEST = 400;

    private KeptQuery() {}

    /** The query with its mark, or an empty text. */
    static String of(UnaryOperator<String> parameters) {
        String query = KEPT.stream()
                .filter(name -> isKept(parameters.apply(name)))
                .map(name -> name + "=" + URLEncoder.encode(parameters.apply(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static boolean isKept(String value) {
        return value != null && !value.isEmpty() && value.length() <= LONGEST;
    }
}
