package org.broadsheet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which browser the tests take, and how they come by one. */
class ChromiumTest {
    private static final String CHROMIUM = Path.of("/usr/bin/chromium").toString();

    private final Imagined machine = new Imagined();

    @Test
    void whatIsThereIsTakenWithoutAWord() {
        machine.files.addAll(Set.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/apt-get"));
        assertThat(machine.look()).isEqualTo(CHROMIUM);
        assertThat(machine.said).isEmpty();
        assertThat(machine.ran).isEmpty();
    }

    @Test
    void chromeWillDo() {
        machine.files.add("/opt/bin/google-chrome");
        assertThat(machine.look()).isEqualTo(Path.of("/opt/bin/google-chrome").toString());
    }

    @Test
    void rootInstallsDebiansPackage() {
        machine.files.add("/usr/bin/apt-get");
        machine.root = true;
        machine.packageInstalls = true;
        assertThat(machine.look()).isEqualTo(CHROMIUM);
        assertThat(machine.said).hasSize(1);
        assertThat(machine.ran).hasSize(1);
        assertThat(machine.ran.get(0)).startsWith("sh").noneMatch("sudo"::equals);
        assertThat(machine.ran.get(0).get(2))
                .contains("apt-get update && apt-get install -y")
                .endsWith(" chromium");
    }

    @Test
    void othersAskSudoThatAsksNobody() {
        machine.files.add("/usr/bin/apt-get");
        machine.packageInstalls = true;
        assertThat(machine.look()).isEqualTo(CHROMIUM);
        assertThat(machine.ran.get(0)).startsWith("sudo", "-n", "sh");
    }

    @Test
    void elsewherePlaywrightBringsOne() {
        machine.playwrightInstalls = true;
        assertThat(machine.look()).isEqualTo(Chromium.OF_PLAYWRIGHT);
        assertThat(machine.said).hasSize(1);
        assertThat(machine.ran).isEmpty();
    }

    @Test
    void playwrightBringsOneToDebianWhereWeMayNot() {
        machine.files.add("/usr/bin/apt-get");
        machine.playwrightInstalls = true;
        assertThat(machine.look()).isEqualTo(Chromium.OF_PLAYWRIGHT);
    }

    @Test
    void whereNothingHelpsTheFailureSaysWhatWould() {
        machine.files.add("/usr/bin/apt-get");
        assertThatThrownBy(machine::look)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apt-get install chromium")
                .hasMessageContaining("mvn verify -DskipBrowser");
    }

    /** A machine as a test wants it. */
    private static final class Imagined implements Chromium.Machine {
        private final Set<String> files = new HashSet<>();
        private final List<String> said = new ArrayList<>();
        private final List<List<String>> ran = new ArrayList<>();
        private boolean root;
        private boolean packageInstalls;
        private boolean playwrightInstalls;

        String look() {
            return new Chromium(this).look();
        }

        @Override
        public List<Path> path() {
            return List.of(Path.of("/opt/bin"), Path.of("/usr/bin"));
        }

        @Override
        public boolean isExecutable(Path file) {
            return files.stream().map(Path::of).anyMatch(file::equals);
        }

        @Override
        public boolean isRoot() {
            return root;
        }

        @Override
        public boolean run(List<String> command) {
            ran.add(command);
            if (packageInstalls) {
                files.add("/usr/bin/chromium");
            }
            return packageInstalls;
        }

        @Override
        public boolean installWithPlaywright() {
            return playwrightInstalls;
        }

        @Override
        public void say(String line) {
            said.add(line);
        }
    }
}
