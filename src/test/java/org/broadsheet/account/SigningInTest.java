package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.account.AccountSamples.PASSWORD;
import static org.broadsheet.account.AccountSamples.attempt;

import java.time.Duration;
import java.util.Collections;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Passwords that are right, wrong and guessed, from known networks and from others. */
@OnEveryStore
class SigningInTest {

    @Parameter
    House house;

    private AccountSamples accounts;

    @BeforeEach
    void begin() {
        accounts = new AccountSamples(house);
    }

    @Test
    void weakHashIsMadeStrongAtSignIn() {
        long id = accounts.install("reader", Role.READER);
        String weak = PasswordHash.of(PASSWORD, 1000).toString();
        house.within(() -> house.entities().find(Credential.class, id).strengthen(weak));

        accounts.signIn("reader");

        assertThat(house.rows("select password_hash from credential where person_id = ?", id)
                        .get(0)
                        .get(0)
                        .toString())
                .startsWith("pbkdf2-sha256$600000$");
        assertThat(accounts.signIn("reader").personId()).isEqualTo(id);
    }

    @Test
    void failuresAreForgottenAfterSuccessAndAfterTheWindow() {
        accounts.install("reader", Role.READER);
        SigningIn signingIn = house.get(SigningIn.class);
        SigningIn.Attempt wrong = new SigningIn.Attempt("reader", "wrong", "192.0.2.1");
        for (int i = 1; i < SigningIn.MOST_BY_ACCOUNT; i++) {
            assertThatThrownBy(() -> signingIn.signIn(wrong)).hasFieldOrPropertyWithValue("status", 401);
        }
        accounts.signIn("reader");
        for (int i = 0; i < SigningIn.MOST_BY_KNOWN_NETWORK; i++) {
            assertThatThrownBy(() -> signingIn.signIn(wrong)).hasFieldOrPropertyWithValue("status", 401);
        }
        assertThatThrownBy(() -> accounts.signIn("reader")).hasFieldOrPropertyWithValue("status", 429);

        house.clock().advance(SigningIn.WINDOW);
        assertThat(accounts.signIn("reader").epoch()).isZero();
    }

    @Test
    void strangersKeepNobodyOutOfWhereTheyHaveSignedInBefore() {
        accounts.install("reader", Role.READER);
        accounts.signIn("reader");
        for (int stranger = 0; stranger < 11; stranger++) {
            for (int i = 0; i < SigningIn.MOST_BY_ACCOUNT; i++) {
                accounts.hears("reader", "wrong", "198.51.100." + stranger);
            }
            assertThat(accounts.hears("reader", PASSWORD, "198.51.100." + stranger))
                    .isEqualTo("too-many-attempts");
        }

        assertThat(accounts.hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("in");
        assertThat(house.get(PersonalTokens.class)
                        .issue(attempt("reader", PASSWORD, "192.0.2.1"), "script")
                        .token())
                .startsWith("bst_");
        assertThat(accounts.hears("reader", PASSWORD, "203.0.113.1"))
                .as("the account as a whole is slowed down elsewhere")
                .isEqualTo("too-many-attempts");
        house.clock().advance(SigningIn.WINDOW);
        assertThat(accounts.hears("reader", PASSWORD, "203.0.113.1")).isEqualTo("in");
    }

    @Test
    void neighboursWhoGuessKeepNobodyOutOfTheirOwnAccount() {
        accounts.install("reader", Role.READER);
        accounts.install("reader2", Role.READER);
        accounts.signIn("reader");
        for (int i = 0; i < SigningIn.MOST_BY_ADDRESS; i++) {
            assertThat(accounts.hears("name" + i, "wrong", "192.0.2.1")).isEqualTo("sign-in-failed");
        }

        assertThat(accounts.hears("reader2", PASSWORD, "192.0.2.1")).isEqualTo("too-many-attempts");
        assertThat(accounts.hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("in");
    }

    @Test
    void guessingIsStoppedFromAKnownNetworkToo() {
        accounts.install("reader", Role.READER);
        accounts.signIn("reader");
        for (int i = 0; i < SigningIn.MOST_BY_KNOWN_NETWORK; i++) {
            assertThat(accounts.hears("reader", "wrong", "192.0.2.1")).isEqualTo("sign-in-failed");
        }
        assertThat(accounts.hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("too-many-attempts");
        assertThat(accounts.hears("reader", PASSWORD, "198.51.100.1")).isEqualTo("in");
    }

    @Test
    void aNeighbourWhoGuessesAtAnAccountShutsItsOwnerOutAfterTwentyOnly() {
        accounts.install("reader", Role.READER);
        accounts.signIn("reader");
        for (int i = 1; i < SigningIn.MOST_BY_KNOWN_NETWORK; i++) {
            assertThat(accounts.hears("reader", "wrong", "192.0.2.1")).isEqualTo("sign-in-failed");
        }
        assertThat(accounts.hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("in");
    }

    @Test
    void anAccountOfOnesOwnDoesNotMakeUpForGuessesAtOthers() {
        accounts.install("reader", Role.READER);
        accounts.signIn("reader");
        for (int i = 0; i < SigningIn.MOST_BY_ADDRESS; i++) {
            assertThat(accounts.hears("name" + i, "wrong", "192.0.2.1")).isEqualTo("sign-in-failed");
            assertThat(accounts.hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("in");
        }
        assertThat(accounts.hears("another", "wrong", "192.0.2.1")).isEqualTo("too-many-attempts");
    }

    @Test
    void knownNetworksAreFewAndForgottenInTime() {
        long id = accounts.install("reader", Role.READER);
        Credentials credentials = house.get(Credentials.class);
        for (int i = 0; i < Credentials.MOST_NETWORKS + 5; i++) {
            house.clock().advance(Duration.ofMinutes(1));
            credentials.remember(id, "network " + i);
        }
        assertThat(house.rows("select network_key from known_network")).hasSize(Credentials.MOST_NETWORKS);
        assertThat(credentials.knows(id, "network 4")).isFalse();
        assertThat(credentials.knows(id, "network 5")).isTrue();
        assertThat(credentials.knows(id + 1, "network 5")).isFalse();

        house.clock().advance(Credentials.REMEMBERED);
        assertThat(credentials.knows(id, "network 24")).isFalse();
        credentials.remember(id, "network 24");
        assertThat(house.rows("select network_key from known_network").stream()
                        .map(row -> row.get(0).toString().strip()))
                .containsExactly("network 24");
    }

    @Test
    void signingInTwiceAtOnceFromANewNetworkSucceedsTwice() throws Exception {
        accounts.install("reader", Role.READER);
        assertThat(AtOnce.all(Collections.nCopies(4, () -> accounts.hears("reader", PASSWORD, "192.0.2.1"))))
                .containsOnly("in");
        assertThat(house.rows("select person_id from known_network")).hasSize(1);
    }
}
