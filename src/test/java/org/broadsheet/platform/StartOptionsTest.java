package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With what a server is started, whatever an operator gives himself. */
class StartOptionsTest {
    private static final Path FOLDER = Path.of("config/wildfly/additions/bin");

    @ParameterizedTest
    @ValueSource(strings = {"", "-Xmx4g"})
    void aServerWithoutMemoryEnds(String given) throws IOException {
        Process shell = new ProcessBuilder(
                        "sh", "-c", "JAVA_OPTS='" + given + "'; . ./standalone.conf; echo \"$JAVA_OPTS\"; umask")
                .directory(FOLDER.toFile())
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(List.of(said.lines().findFirst().orElseThrow().split(" +")))
                .contains("-XX:+ExitOnOutOfMemoryError", "-Duser.timezone=UTC")
                .contains(given.isEmpty() ? "-Xmx512m" : given);
        assertThat(said.lines().skip(1)).as("files are the server's alone").containsExactly("0077");
    }

    @ParameterizedTest
    @ValueSource(strings = {"standalone.conf.bat", "standalone.conf.ps1"})
    void soItDoesOnWindows(String file) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(file))).contains("-XX:+ExitOnOutOfMemoryError");
    }

    @Test
    void andUnderMaven() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<java-opt>-XX:+ExitOnOutOfMemoryError</java-opt>");
    }
}
