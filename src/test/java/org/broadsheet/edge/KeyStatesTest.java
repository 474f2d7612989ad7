package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyStatesTest {
    private static final long NOW = 1_000_000;

    private final KeyStates states = new KeyStates();

    @Test
    void aPurgeChangesItsKeysAndNoOther() {
        long before = states.now();
        states.purged(Set.of("article:1", "front"), NOW);
        assertThat(states.unchangedSince(before, Set.of("article:1", "banner"))).isFalse();
        assertThat(states.unchangedSince(before, Set.of("article:2", "banner"))).isTrue();
        assertThat(states.unchangedSince(states.now(), Set.of("article:1"))).isTrue();
    }

    @Test
    void whatBeganBeforeEverythingWasPurgedIsChanged() {
        long before = states.now();
        states.allPurged();
        assertThat(states.unchangedSince(before, Set.of("article:2"))).isFalse();
        assertThat(states.unchangedSince(states.now(), Set.of("article:2"))).isTrue();
    }

    @Test
    void whatBeganTooLongAgoToTellIsChanged() {
        long before = states.now();
        states.purged(Set.of("article:1"), NOW);
        states.purged(Set.of("article:2"), NOW + Duration.ofMinutes(2).toNanos());
        assertThat(states.unchangedSince(before, Set.of("article:3"))).isFalse();
    }
}
