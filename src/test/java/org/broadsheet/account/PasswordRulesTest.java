package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final String[] OWN = {"anna", "Anna Berg", "The Broadsheet"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password2026!",
                "p4ssw0rd!!!!",
                "P@$$w0rd2026",
                "Administrator1",
                "welcome-2026-",
                "letmein!!!!!!",
                "iloveyouforever",
                "dragonmonkey12",
                "liverpoolfc1892",
                "monkeybananas1",
                "passwort2026!!",
                "kennwort12345",
                "p a s s w o r d 1 2",
                "p.a.s.s.w.o.r.d-12",
                "\uff50\uff41\uff53\uff53\uff57\uff4f\uff52\uff441234",
                "\ud835\udc29\ud835\udc1a\ud835\udc2c\ud835\udc2c\ud835\udc30\ud835\udc28\ud835\udc2b\ud835\udc1d1234"
            })
    void refusesWhatIsTriedFirst(String password) {
        assertThat(PasswordRules.flaw(password, OWN)).hasValue("password_common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012", "987654321098", "qwertyuiopas", "abcdefghijklm", "1qaz2wsx3edc", "zaq12wsxcde3",
                "qwerty-qwerty", "!@#$%^&*()_+", "!QAZ2wsx#EDC", "anna12345678", "xqwertyuiopx", "heron-qwertyuiop-9",
                "superasdfghjkl", "mnbvcxz-lkjhgfdsa", "abcd1234efgh5678", "q w e r t y u i o p"
            })
    void refusesWalksAlongTheKeysInsideLongerWordsToo(String password) {
        assertThat(PasswordRules.flaw(password, OWN)).hasValue("password_keys");
    }

    @ParameterizedTest
    @CsvSource({
        "aaaaaaaaaaaa, password_repeats",
        "abababababab, password_repeats",
        "passwordpassword, password_repeats",
        "ncc1701ncc1701, password_repeats",
        "Broadsheet2026, password_own",
        "AnnaBerg1987, password_own"
    })
    void saysWhy(String password, String why) {
        assertThat(PasswordRules.flaw(password, OWN)).hasValue(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet herons wade",
                "kJ8#vq2LmZ-t",
                "k#8!v$q2%L^m",
                "пароль із кількох слів",
                "my cat hates Mondays",
                "meine katze hasst montage",
                "correct horse battery staple",
                "広告塔のうえの青い鳥たちは眠る"
            })
    void acceptsWhatIsLongAndOnesOwn(String password) {
        assertThat(PasswordRules.flaw(password, OWN)).isEmpty();
    }

    @Test
    void countsLettersNotBytes() {
        assertThat(PasswordRules.flaw("elevenchars", "anna")).hasValue("password_short");
        assertThat(PasswordRules.flaw("🦆🦢🦉🦜🦩🕊", "anna")).hasValue("password_short");
        assertThat(PasswordRules.flaw(null, "anna")).hasValue("password_short");
        assertThat(PasswordRules.flaw("long heron ".repeat(30), "anna")).hasValue("password_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(4@8({[<3691!|0$5+7%2", "4835107269a", "xqa1kkelc97zt0", "a1", "12/12/19", "\u0300", "aA1!$@(|"
            })
    void theWorstPasswordCostsLittle(String shape) {
        String password = shape.repeat(200).substring(0, PasswordRules.LONGEST);
        PasswordRules.flaw(password, OWN);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            PasswordRules.flaw(password, OWN);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(500));
    }
}
