package org.broadsheet.portal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells programs that read pages by themselves from readers, by what they say of themselves ({@code known-bots.txt}). */
final class KnownBots {
    private static final List<String> WORDS = read();

    private KnownBots() {}

    /** Whether this is what a program calls itself; browsers always call themselves something. */
    static boolean include(String userAgent) {
        if (userAgent == null || userAgent.isBlank()) {
            return true;
        }
        String name = userAgent.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(name::contains);
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
