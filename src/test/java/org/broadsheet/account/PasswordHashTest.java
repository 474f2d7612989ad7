package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final int FEW_ROUNDS = 1000;

    @Test
    void matchesOnlyItsPassword() {
        PasswordHash hash = PasswordHash.of("quiet heron", FEW_ROUNDS);

        assertThat(hash.matches("quiet heron")).isTrue();
        assertThat(hash.matches("quiet heroN")).isFalse();
        assertThat(hash.matches("quiet heron ")).isFalse();
    }

    @Test
    void survivesBeingStored() {
        String stored = PasswordHash.of("quiet heron", FEW_ROUNDS).toString();

        assertThat(stored).startsWith("pbkdf2-sha256$1000$").hasSizeLessThan(300);
        assertThat(PasswordHash.parse(stored).matches("quiet heron")).isTrue();
        assertThat(PasswordHash.parse(stored).isWeak()).isTrue();
        assertThat(PasswordHash.parse(stored.replace("$1000$", "$600000$")).isWeak())
                .isFalse();
    }

    /** RFC 7914, section 11, has this one for PBKDF2-HMAC-SHA-256: "Password", "NaCl", 80000 rounds. */
    @Test
    void isTheFunctionThatItSays() {
        String stored = "pbkdf2-sha256$80000$TmFDbA==$TdzY9gueIbgw4R68YBgfJ2tKrpGWaBTg9V3q9kxqBI0=";
        String known = "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56";
        byte[] bytes = java.util.HexFormat.of().parseHex(known);
        String right =
                stored.replaceFirst("[^$]*$", java.util.Base64.getEncoder().encodeToString(bytes));

        assertThat(PasswordHash.parse(right).matches("Password")).isTrue();
        assertThat(PasswordHash.parse(right).matches("password")).isFalse();
    }

    @Test
    void saltsDiffer() {
        assertThat(PasswordHash.of("same", FEW_ROUNDS).toString())
                .isNotEqualTo(PasswordHash.of("same", FEW_ROUNDS).toString());
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(PasswordHash.of("Zo\u00eb", FEW_ROUNDS).matches("Zoe\u0308")).isTrue();
    }

    @Test
    void refusesAnotherMake() {
        assertThatThrownBy(() -> PasswordHash.parse("$2a$10$abc")).isInstanceOf(IllegalArgumentException.class);
    }
}
