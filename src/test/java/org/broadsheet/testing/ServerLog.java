package org.broadsheet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server wrote down.
 *
 * @param file the newest of its log files
 */
record ServerLog(Path file) {

    /** The lines at WARN or worse in all its files that {@link LogAllowance} does not allow. */
    List<String> problems() {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(log -> log.getFileName().toString().startsWith("server.log"))
                    .flatMap(log -> problems(log).stream())
                    .filter(LogAllowance::isUnexpected)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(LogAllowance::isProblem).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the newest file has this text. */
    boolean has(String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
