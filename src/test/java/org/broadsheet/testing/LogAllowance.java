package org.broadsheet.testing;

import java.util.List;
import java.util.regex.Pattern;

/** The lines at WARN or ERROR that a healthy server's log may have, each with its reason. */
final class LogAllowance {

    private static final Pattern PROBLEM = Pattern.compile("^\\S+ \\S+ (WARN|WARNING|ERROR|SEVERE|FATAL) .*");

    private static final List<String> ALLOWED = List.of(
            // "not yet": an answer to a probe that comes before the server has read how quiet it has to be about them
            "WFLYMPHEALTH0003");

    private LogAllowance() {}

    static boolean isProblem(String line) {
        return PROBLEM.matcher(line).matches();
    }

    static boolean isUnexpected(String line) {
        return ALLOWED.stream().noneMatch(line::contains);
    }
}
