package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.broadsheet.testing.ServerUnderTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The last of all: what the shared servers wrote down while everything else was asked of them. Nothing that a reader or a
 * journalist does, right or wrong, is worth a warning to the operator.
 */
@Order(Integer.MAX_VALUE)
class LogsIT {

    /** Six files of ten megabytes, and what stands beside them. */
    private static final long CAP = 64_000_000;

    @Test
    void nothingUnexpectedIsInTheLogs() {
        ServerUnderTest.onH2();
        for (ServerUnderTest server : ServerUnderTest.sharedOnes()) {
            assertThat(server.logProblems()).as("log of " + server).isEmpty();
        }
    }

    @Test
    void logsStayUnderTheirCap() throws IOException {
        for (ServerUnderTest server : ServerUnderTest.sharedOnes()) {
            assertThat(size(server.log().getParent()))
                    .as("logs of " + server)
                    .isPositive()
                    .isLessThan(CAP);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
