package org.broadsheet.readership;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells programs that read pages by themselves from readers, by what they say of themselves ({@code known-bots.txt}). */
final class KnownBots {
    private static final int LONGEST = 500;
    /** What every browser begins with since the nineties; libraries for programs do not, unless they pretend. */
    private static final Pattern BROWSER = Pattern.compile("(?:Mozilla|Opera)/\\d");

    private static final String WORD_BEGINS = "(?<![a-zA-Z])";
    // An upper-case letter after a lower-case one begins another word.
    private static final String WORD_ENDS = "(?-i:(?![a-zA-Z])|(?<=[a-z])(?=[A-Z]))";
    private static final Pattern PROGRAMS;
    private static final Pattern OTHERS;

    static {
        List<String> lines = read();
        OTHERS = anyOf(lines.stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> WORD_BEGINS + Pattern.quote(line.substring(1)) + WORD_ENDS));
        PROGRAMS = anyOf(lines.stream().filter(line -> !line.startsWith("!")).map(KnownBots::pattern));
    }

    private KnownBots() {}

    /** Whether this is what a program calls itself; browsers always call themselves something. */
    static boolean include(String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return true;
        }
        String name = userAgent.substring(0, Math.min(userAgent.length(), LONGEST));
        if (!BROWSER.matcher(name).lookingAt()) {
            return true;
        }
        return PROGRAMS.matcher(OTHERS.matcher(name).replaceAll("")).find();
    }

    private static String pattern(String line) {
        return switch (line.charAt(0)) {
            case '*' -> Pattern.quote(line.substring(1)) + WORD_ENDS;
            case '^' -> "^" + Pattern.quote(line.substring(1)) + WORD_ENDS;
            default -> WORD_BEGINS + Pattern.quote(line) + WORD_ENDS;
        };
    }

    private static Pattern anyOf(Stream<String> words) {
        return Pattern.compile(words.collect(Collectors.joining("|")), Pattern.CASE_INSENSITIVE);
    }

    private static List<String> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(KnownBots.class.getResourceAsStream("known-bots.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
