package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.account.AccountSamples.OWN;
import static org.broadsheet.account.AccountSamples.PASSWORD;
import static org.broadsheet.account.AccountSamples.attempt;

import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How tokens are issued, used and ended. */
@OnEveryStore
class PersonalTokensTest {

    @Parameter
    House house;

    private AccountSamples accounts;

    @BeforeEach
    void begin() {
        accounts = new AccountSamples(house);
    }

    @Test
    void tokenIsGoodUntilItsTimeAndItsUseIsKeptToTheHour() {
        accounts.install("reporter", Role.REPORTER);
        PersonalTokens tokens = house.get(PersonalTokens.class);
        CallerResolver callers = house.get(CallerResolver.class);
        PersonalTokens.Issued issued = tokens.issue(new SigningIn.Attempt("Reporter ", PASSWORD, "192.0.2.1"), "a\tb");

        assertThat(house.statements(() -> callers.byToken(issued.token(), Channel.REST)))
                .hasSize(2);
        assertThat(house.statements(() -> callers.byToken(issued.token(), Channel.REST)))
                .hasSize(1);
        Actor reporter = callers.byToken(issued.token(), Channel.REST).orElseThrow();
        assertThat(tokens.list(reporter, null, 20).items()).singleElement().satisfies(entry -> {
            assertThat(entry.label()).isEqualTo("a b");
            assertThat(entry.lastUsedAt()).isEqualTo(house.clock().instant());
        });
        assertThat(house.rows("select token_hash from access_token")
                        .get(0)
                        .get(0)
                        .toString())
                .hasSize(64)
                .doesNotContain(issued.token());

        house.clock().set(issued.expiresAt().minusNanos(1000));
        assertThat(callers.byToken(issued.token(), Channel.REST)).isPresent();
        house.clock().set(issued.expiresAt());
        assertThat(callers.byToken(issued.token(), Channel.REST)).isEmpty();
        assertThat(tokens.list(reporter, null, 20).items()).isEmpty();
    }

    @Test
    void tokensEndOnceAndAreNoOneElses() {
        accounts.install("reporter", Role.REPORTER);
        accounts.install("editor", Role.EDITOR);
        CallerResolver callers = house.get(CallerResolver.class);
        PersonalTokens tokens = house.get(PersonalTokens.class);
        Actor reporter =
                callers.bySession(accounts.signIn("reporter"), Channel.SCREEN).orElseThrow();
        Actor editor =
                callers.bySession(accounts.signIn("editor"), Channel.SCREEN).orElseThrow();
        long id = tokens.issue(reporter, OWN, "script").id();

        assertThatThrownBy(() -> tokens.revoke(editor, id)).hasFieldOrPropertyWithValue("kind", "not-found");
        tokens.revoke(reporter, id);
        assertThatThrownBy(() -> tokens.revoke(reporter, id)).hasFieldOrPropertyWithValue("kind", "not-found");
        assertThatThrownBy(() -> tokens.issue(reporter, OWN, "  ")).hasFieldOrPropertyWithValue("kind", "invalid");
        assertThatThrownBy(() -> tokens.issue(reporter, OWN, "x".repeat(81)))
                .hasFieldOrPropertyWithValue("kind", "invalid");
        for (int i = 0; i < AccessTokens.MOST; i++) {
            house.get(AccessTokens.class).issue(reporter, "script " + i);
        }
        assertThatThrownBy(() -> tokens.issue(reporter, OWN, "one more"))
                .hasFieldOrPropertyWithValue("kind", "too-many-tokens");
    }

    @Test
    void aTokenAsksForThePasswordAgain() {
        accounts.install("reporter", Role.REPORTER);
        Actor reporter = house.get(CallerResolver.class)
                .bySession(accounts.signIn("reporter"), Channel.SITE)
                .orElseThrow();
        PersonalTokens tokens = house.get(PersonalTokens.class);

        assertThatThrownBy(() -> tokens.issue(reporter, attempt("reporter", "wrong", "192.0.2.1"), "script"))
                .hasFieldOrPropertyWithValue("kind", "sign-in-failed");
        assertThat(house.rows("select id from access_token")).isEmpty();
        assertThat(tokens.issue(reporter, OWN, "script").token()).startsWith("bst_");
    }
}
