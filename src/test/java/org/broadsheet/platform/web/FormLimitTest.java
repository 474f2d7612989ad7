package org.broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormLimitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=UTF-8",
                "Application/X-WWW-Form-Urlencoded"
            })
    void aFormWithoutFilesIsOneInAnyCase(String type) {
        assertThat(FormLimit.isPlain(type)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"multipart/form-data; boundary=x", "application/json", "", "text/plain"})
    void anythingElseIsNone(String type) {
        assertThat(FormLimit.isPlain(type)).isFalse();
    }
}
