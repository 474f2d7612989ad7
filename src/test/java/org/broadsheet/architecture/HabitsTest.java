package org.broadsheet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits that tests do not have. */
class HabitsTest {
    private static final Path TESTS = Path.of("src/test/java/org/broadsheet");
    private static final Pattern ALWAYS_SO =
            Pattern.compile("isNot" + "Negative\\(\\)|isGreaterThanOrEqualTo\\(0L?\\)");

    /** A time that should be long enough is too short on a busy machine, and too long on all others. */
    @Test
    void nobodySleepsUntilSomethingShouldHaveHappened() throws IOException {
        assertThat(files(text -> text.contains("Thread.sleep(")))
                .containsExactlyInAnyOrder(
                        "architecture/HabitsTest.java",
                        "bench/Pause.java",
                        "testing/StallingDatabase.java",
                        "testing/Wait.java");
    }

    /** A count or a size always is. */
    @Test
    void nobodyAssertsThatANumberIsNotNegative() throws IOException {
        assertThat(files(text -> ALWAYS_SO.matcher(text).find())).isEmpty();
    }

    private static List<String> files(Predicate<String> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(TESTS)) {
            return all.filter(file -> file.toString().endsWith(".java") && wanted.test(read(file)))
                    .map(file -> TESTS.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
