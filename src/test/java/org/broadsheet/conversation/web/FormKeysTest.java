package org.broadsheet.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The key of a form is good for a day and for one story. */
@OnEveryStore
class FormKeysTest {

    @Parameter
    House house;

    @Test
    void aKeyIsGoodForADay() {
        FormKeys keys = house.get(FormKeys.class);
        String key = keys.issue(7);

        assertThat(keys.issue(7)).isEqualTo(key);
        assertThat(keys.isFresh(7, key)).isTrue();
        house.clock().advance(Duration.ofHours(24));
        assertThat(keys.isFresh(7, key)).isTrue();
        house.clock().advance(Duration.ofHours(1));
        assertThat(keys.isFresh(7, key)).isFalse();
    }

    @Test
    void aKeyOfAnotherStoryOrNoneIsNoKey() {
        FormKeys keys = house.get(FormKeys.class);

        assertThat(keys.isFresh(8, keys.issue(7))).isFalse();
        assertThat(keys.isFresh(7, null)).isFalse();
        assertThat(keys.isFresh(7, "")).isFalse();
    }
}
