package org.broadsheet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessesTest {
    private static final Processes THIS =
            Processes.family(ProcessHandle.current().pid());

    @Test
    void theCompilersTimeIsAPartOfTheWhole() {
        long compilers = THIS.cpuOfCompilers();

        assertThat(compilers).isPositive().isLessThan(THIS.cpu());
    }

    @Test
    void whatIsNotThereTakesNothing() {
        assertThat(Processes.none().cpuOfCompilers()).isZero();
        assertThat(Processes.none().cpu()).isZero();
        assertThat(Processes.none().resident()).isZero();
    }
}
