package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234", "Password2026!", "p4ssw0rd!!!!", "passwordpassword", "123456789012", "987654321098",
                "aaaaaaaaaaaa", "abababababab", "qwertyuiopas", "abcdefghijklm", "1qaz2wsx3edc", "qwerty-qwerty",
                "Administrator1", "welcome-2026-", "letmein!!!!!!", "annaanna1234", "anna12345678"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.flaw(password, "anna")).hasValue("password_common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet herons wade",
                "kJ8#vq2LmZ-t",
                "пароль із кількох слів",
                "my cat hates Mondays",
                "広告塔のうえの青い鳥たちは眠る"
            })
    void acceptsWhatIsLongAndOnesOwn(String password) {
        assertThat(PasswordRules.flaw(password, "anna")).isEmpty();
    }

    @Test
    void countsLettersNotBytes() {
        assertThat(PasswordRules.flaw("elevenchars", "anna")).hasValue("password_short");
        assertThat(PasswordRules.flaw("🦆🦢🦉🦜🦩🕊", "anna")).hasValue("password_short");
        assertThat(PasswordRules.flaw(null, "anna")).hasValue("password_short");
        assertThat(PasswordRules.flaw("long heron ".repeat(30), "anna")).hasValue("password_long");
    }
}
