package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/world", "/%41%c3%A9", "/%E0%B9%80/%F0%9F%98%80;a=%D8%A7", "/%00%25", "/%EF%BF%BD"})
    void utf8IsReadable(String address) {
        assertThat(PercentCodes.areReadable(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "/%f",
                "/%zz",
                "/%4",
                "/%%41",
                "/%ff",
                "/%C0%AF",
                "/%ED%A0%80",
                "/%F4%90%80%80",
                "/%E0%B9",
                "/%E0/%B9%80",
                "/a;b=%80",
                "/%FE%FF",
                "/%\uFF11\uFF11"
            })
    void anythingElseIsNot(String address) {
        assertThat(PercentCodes.areReadable(address)).isFalse();
    }

    @Test
    void aLongAddressIsReadOnce() {
        assertThat(PercentCodes.areReadable("/%E0%B9%80".repeat(200_000))).isTrue();
        assertThat(PercentCodes.areReadable("/%E0%B9%80".repeat(200_000) + "%80"))
                .isFalse();
    }
}
