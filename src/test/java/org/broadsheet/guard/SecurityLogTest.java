package org.broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.platform.Actor;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A flood of refusals is in the trail, and does not flood it. */
@OnEveryStore
class SecurityLogTest {

    @Parameter
    House house;

    private SecurityLog log;

    @BeforeEach
    void begin() {
        log = house.get(SecurityLog.class);
    }

    private List<List<Object>> trail() {
        return house.rows("select action, entity_id, after_text from audit_event order by id");
    }

    private void note(int times, String action, long person) {
        for (int i = 0; i < times; i++) {
            log.note(Actor.guest(), action, person);
        }
    }

    @Test
    void theFirstIsWrittenAtOnceAndTheOthersAreCounted() {
        note(1000, "person.sign-in-failed", 7);
        note(1, "person.sign-in-failed", 8);
        note(2, "person.sign-in-throttled", 7);
        assertThat(trail())
                .containsExactly(
                        List.of("person.sign-in-failed", 7L, "{\"v\":1,\"times\":1}"),
                        List.of("person.sign-in-failed", 8L, "{\"v\":1,\"times\":1}"),
                        List.of("person.sign-in-throttled", 7L, "{\"v\":1,\"times\":1}"));

        log.run();
        assertThat(trail().subList(3, 5))
                .containsExactlyInAnyOrder(
                        List.of("person.sign-in-failed", 7L, "{\"v\":1,\"times\":999}"),
                        List.of("person.sign-in-throttled", 7L, "{\"v\":1,\"times\":1}"));

        note(3, "person.sign-in-failed", 7);
        log.run();
        assertThat(trail()).hasSize(6).last().isEqualTo(List.of("person.sign-in-failed", 7L, "{\"v\":1,\"times\":3}"));
        log.run();
        note(1, "person.sign-in-failed", 7);
        assertThat(trail()).hasSize(7).last().isEqualTo(List.of("person.sign-in-failed", 7L, "{\"v\":1,\"times\":1}"));
    }

    @Test
    void tooManyAccountsAreCountedTogether() {
        for (int person = 1; person <= SecurityLog.MOST + 50; person++) {
            note(1, "person.sign-in-failed", person);
        }
        log.run();
        assertThat(trail())
                .hasSize(SecurityLog.MOST + 2)
                .contains(List.of("person.sign-in-failed", 0L, "{\"v\":1,\"times\":1}"))
                .last()
                .isEqualTo(List.of("person.sign-in-failed", 0L, "{\"v\":1,\"times\":49}"));
    }
}
