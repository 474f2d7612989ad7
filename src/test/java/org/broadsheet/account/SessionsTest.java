package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.account.AccountSamples.ADMIN;
import static org.broadsheet.account.AccountSamples.OWN;
import static org.broadsheet.account.AccountSamples.PASSWORD;

import java.time.Duration;
import java.util.List;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.section.SectionPlan;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How long a session lasts, and what its owner may do in it. */
@OnEveryStore
class SessionsTest {

    @Parameter
    House house;

    private AccountSamples accounts;

    @BeforeEach
    void begin() {
        accounts = new AccountSamples(house);
    }

    @Test
    void sessionIsCheckedByOneStatementAndEndsByTime() {
        accounts.install("editor", Role.EDITOR);
        SignedIn session = accounts.signIn("editor");
        CallerResolver callers = house.get(CallerResolver.class);

        assertThat(house.statements(() -> callers.bySession(session, Channel.SCREEN)))
                .hasSize(1);
        Actor actor = callers.bySession(session, Channel.SCREEN).orElseThrow();
        assertThat(actor.may(Permission.ARTICLE_APPROVE)).isTrue();
        assertThat(actor.may(Permission.ARTICLE_KILL)).isFalse();
        assertThat(actor.may("role.EDITOR")).isTrue();

        house.clock().advance(Duration.ofDays(30));
        assertThat(callers.bySession(session, Channel.SCREEN)).isEmpty();
    }

    @Test
    void roleMayBeLimitedToASection() {
        house.get(SectionTree.class).add(new SectionPlan("world", "World", null, 1, null));
        long world = ((Number) house.rows("select id from section").get(0).get(0)).longValue();
        house.get(StaffAdministration.class)
                .install(new NewPerson("deputy", "Deputy", PASSWORD, null, List.of(new RoleHeld(Role.EDITOR, world))));

        Actor deputy = house.get(CallerResolver.class)
                .bySession(accounts.signIn("deputy"), Channel.REST)
                .orElseThrow();

        assertThat(deputy.door()).isEqualTo(Channel.REST);
        assertThat(deputy.may(Permission.ARTICLE_EDIT)).isFalse();
        assertThat(deputy.may(Permission.ARTICLE_EDIT, List.of(world))).isTrue();
        assertThat(deputy.may(Permission.ARTICLE_EDIT, List.of(world + 1))).isFalse();
        assertThat(deputy.mayAnywhere(Permission.DESK_ENTER)).isTrue();
    }

    @Test
    void changedRolesAndDismissalEndSessionsAndTokens() {
        accounts.install("editor", Role.EDITOR);
        CallerResolver callers = house.get(CallerResolver.class);
        SignedIn session = accounts.signIn("editor");
        Actor editor = callers.bySession(session, Channel.SCREEN).orElseThrow();
        String token =
                house.get(PersonalTokens.class).issue(editor, OWN, "script").token();

        house.get(StaffAdministration.class).setRoles(ADMIN, "editor", List.of(RoleHeld.everywhere(Role.READER)));
        assertThat(callers.bySession(session, Channel.SCREEN)).isEmpty();
        assertThat(callers.byToken(token, Channel.REST).orElseThrow().permissions())
                .containsExactly(Permission.COMMENT_POST, "role.READER");

        house.get(StaffAdministration.class).dismiss(ADMIN, "editor");
        assertThat(callers.byToken(token, Channel.REST)).isEmpty();
        assertThatThrownBy(() -> accounts.signIn("editor")).hasFieldOrPropertyWithValue("kind", "sign-in-failed");
        assertThat(house.get(People.class).findByHandle("editor")).isPresent();
        assertThat(house.rows("select network_key from known_network")).isEmpty();
        assertThat(house.rows("select action from audit_event order by id").stream()
                        .map(row -> row.get(0)))
                .containsExactly(
                        "person.create",
                        "person.sign-in",
                        "token.create",
                        "person.roles",
                        "person.dismiss",
                        "person.sign-in-failed");
    }

    @Test
    void changedPasswordEndsEverySession() {
        accounts.install("reader", Role.READER);
        CallerResolver callers = house.get(CallerResolver.class);
        SignedIn here = accounts.signIn("reader");
        SignedIn there = accounts.signIn("reader");
        Actor reader = callers.bySession(here, Channel.SCREEN).orElseThrow();
        OwnProfile profile = house.get(OwnProfile.class);
        SigningIn.Attempt present = new SigningIn.Attempt("somebody else", PASSWORD, "192.0.2.1");

        SignedIn goesOn = profile.changePassword(reader, present, "another five quiet herons");

        assertThat(callers.bySession(here, Channel.SCREEN)).isEmpty();
        assertThat(callers.bySession(there, Channel.SCREEN)).isEmpty();
        assertThat(callers.bySession(goesOn, Channel.SCREEN)).isPresent();
        assertThat(house.rows("select network_key from known_network")).isEmpty();
        assertThatThrownBy(() -> accounts.signIn("reader")).hasFieldOrPropertyWithValue("status", 401);
    }
}
