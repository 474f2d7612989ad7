package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    private final Actor local =
            new Actor(7, "local", "Local", Channel.REST, Set.of(new Grant("write", 3L), new Grant("read", null)));

    @Test
    void aLimitedPermissionCountsInItsSectionAndUnderIt() {
        assertThat(local.may("write", List.of(3L))).isTrue();
        assertThat(local.may("write", List.of(31L, 3L))).isTrue();
        assertThat(local.may("write", List.of(4L))).isFalse();
        assertThat(local.may("write")).isFalse();
        assertThat(local.mayAnywhere("write")).isTrue();
    }

    @Test
    void aPermissionForEverythingCountsEverywhere() {
        assertThat(local.may("read", List.of(99L))).isTrue();
        assertThat(local.may("read")).isTrue();
    }

    @Test
    void aJobMayNothing() {
        assertThat(Actor.system().permissions()).isEmpty();
        assertThatThrownBy(() -> Actor.system().require("read"))
                .isInstanceOfSatisfying(
                        ProblemException.class, no -> assertThat(no.kind()).isEqualTo("permission"));
    }
}
