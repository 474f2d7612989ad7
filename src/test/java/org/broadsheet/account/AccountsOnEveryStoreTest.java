package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Door;
import org.broadsheet.platform.Grant;
import org.broadsheet.platform.Refusal;
import org.broadsheet.platform.Throttle;
import org.broadsheet.section.SectionPlan;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** People, sessions, tokens and throttles against the store. */
@OnEveryStore
class AccountsOnEveryStoreTest {
    private static final String PASSWORD = "four quiet herons wade";
    private static final SigningIn.Attempt OWN = new SigningIn.Attempt("anybody", PASSWORD, "192.0.2.1");
    private static final Actor ADMIN = new Actor(0, "chief", "Chief", Door.SCREEN, Role.ADMIN.grants(null));

    @Parameter
    House house;

    private long install(String handle, Role... roles) {
        return house.get(Staffing.class).install(NewPerson.of(handle, "Name of " + handle, PASSWORD, roles));
    }

    private SignedIn signIn(String handle) {
        return house.get(SigningIn.class).signIn(attempt(handle, PASSWORD, "192.0.2.1"));
    }

    private static SigningIn.Attempt attempt(String handle, String password, String network) {
        return new SigningIn.Attempt(handle, password, network);
    }

    /** What somebody hears who tries to sign in. */
    private String hears(String handle, String password, String network) {
        try {
            house.get(SigningIn.class).signIn(attempt(handle, password, network));
            return "in";
        } catch (Refusal refusal) {
            return refusal.kind();
        }
    }

    @Test
    void sessionIsCheckedByOneStatementAndEndsByTime() {
        install("editor", Role.EDITOR);
        SignedIn session = signIn("editor");
        Callers callers = house.get(Callers.class);

        assertThat(house.statements(() -> callers.bySession(session, Door.SCREEN)))
                .hasSize(1);
        Actor actor = callers.bySession(session, Door.SCREEN).orElseThrow();
        assertThat(actor.may(Permission.ARTICLE_APPROVE)).isTrue();
        assertThat(actor.may(Permission.ARTICLE_KILL)).isFalse();
        assertThat(actor.may("role.EDITOR")).isTrue();

        house.clock().advance(Duration.ofDays(30));
        assertThat(callers.bySession(session, Door.SCREEN)).isEmpty();
    }

    @Test
    void roleMayBeLimitedToASection() {
        house.get(SectionTree.class).add(new SectionPlan("world", "World", null, 1, null));
        long world = ((Number) house.rows("select id from section").get(0).get(0)).longValue();
        house.get(Staffing.class)
                .install(new NewPerson("deputy", "Deputy", PASSWORD, null, List.of(new RoleHeld(Role.EDITOR, world))));

        Actor deputy =
                house.get(Callers.class).bySession(signIn("deputy"), Door.REST).orElseThrow();

        assertThat(deputy.door()).isEqualTo(Door.REST);
        assertThat(deputy.may(Permission.ARTICLE_EDIT)).isFalse();
        assertThat(deputy.may(Permission.ARTICLE_EDIT, List.of(world))).isTrue();
        assertThat(deputy.may(Permission.ARTICLE_EDIT, List.of(world + 1))).isFalse();
        assertThat(deputy.mayAnywhere(Permission.DESK_ENTER)).isTrue();
    }

    @Test
    void changedRolesAndDismissalEndSessionsAndTokens() {
        install("editor", Role.EDITOR);
        Callers callers = house.get(Callers.class);
        SignedIn session = signIn("editor");
        Actor editor = callers.bySession(session, Door.SCREEN).orElseThrow();
        String token =
                house.get(PersonalTokens.class).issue(editor, OWN, "script").token();

        house.get(Staffing.class).setRoles(ADMIN, "editor", List.of(RoleHeld.everywhere(Role.READER)));
        assertThat(callers.bySession(session, Door.SCREEN)).isEmpty();
        assertThat(callers.byToken(token, Door.REST).orElseThrow().permissions())
                .containsExactly(Permission.COMMENT_POST, "role.READER");

        house.get(Staffing.class).dismiss(ADMIN, "editor");
        assertThat(callers.byToken(token, Door.REST)).isEmpty();
        assertThatThrownBy(() -> signIn("editor")).hasFieldOrPropertyWithValue("kind", "sign-in-failed");
        assertThat(house.get(People.class).findByHandle("editor")).isPresent();
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
    void tokenIsGoodUntilItsTimeAndItsUseIsKeptToTheHour() {
        install("reporter", Role.REPORTER);
        PersonalTokens tokens = house.get(PersonalTokens.class);
        Callers callers = house.get(Callers.class);
        PersonalTokens.Issued issued = tokens.issue(new SigningIn.Attempt("Reporter ", PASSWORD, "192.0.2.1"), "a\tb");

        assertThat(house.statements(() -> callers.byToken(issued.token(), Door.REST)))
                .hasSize(2);
        assertThat(house.statements(() -> callers.byToken(issued.token(), Door.REST)))
                .hasSize(1);
        Actor reporter = callers.byToken(issued.token(), Door.REST).orElseThrow();
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
        assertThat(callers.byToken(issued.token(), Door.REST)).isPresent();
        house.clock().set(issued.expiresAt());
        assertThat(callers.byToken(issued.token(), Door.REST)).isEmpty();
        assertThat(tokens.list(reporter, null, 20).items()).isEmpty();
    }

    @Test
    void tokensEndOnceAndAreNoOneElses() {
        install("reporter", Role.REPORTER);
        install("editor", Role.EDITOR);
        Callers callers = house.get(Callers.class);
        PersonalTokens tokens = house.get(PersonalTokens.class);
        Actor reporter = callers.bySession(signIn("reporter"), Door.SCREEN).orElseThrow();
        Actor editor = callers.bySession(signIn("editor"), Door.SCREEN).orElseThrow();
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
    void staffingNeedsThePermissionAndGoodInput() {
        Staffing staffing = house.get(Staffing.class);
        Actor reporter = new Actor(1, "r", "R", Door.SCREEN, Set.of(new Grant(Permission.ARTICLE_WRITE, null)));
        NewPerson person = NewPerson.of("anna", "Anna", PASSWORD, Role.REPORTER);

        assertThatThrownBy(() -> staffing.add(reporter, person)).hasFieldOrPropertyWithValue("kind", "permission");
        assertThatThrownBy(() -> staffing.add(Actor.system(), person))
                .hasFieldOrPropertyWithValue("kind", "permission");
        staffing.add(ADMIN, person);
        assertThatThrownBy(() -> staffing.add(ADMIN, person)).hasFieldOrPropertyWithValue("kind", "invalid");

        Refusal all = catchThrowableOfType(
                Refusal.class,
                () -> staffing.add(ADMIN, new NewPerson("An na", " ", null, "x".repeat(2001), List.of())));
        assertThat(all.violations()).extracting("field").containsExactly("handle", "displayName", "bio");
        assertThat(house.rows("select handle from person")).hasSize(1);
    }

    @Test
    void namesakesGetAddressesOfTheirOwn() {
        Staffing staffing = house.get(Staffing.class);
        staffing.install(new NewPerson("anna", "Anna Čief", null, null, List.of()));
        staffing.install(new NewPerson("anna2", "Anna Čief", null, null, List.of()));

        People people = house.get(People.class);
        assertThat(people.findBySlug("anna-cief").orElseThrow().handle()).isEqualTo("anna");
        assertThat(people.findBySlug("anna-cief-2").orElseThrow().handle()).isEqualTo("anna2");
        assertThat(people.startingWith("ANNA", 10))
                .extracting(PersonName::handle)
                .containsExactly("anna", "anna2");
        assertThat(people.startingWith("anna č", 1)).hasSize(1);
        assertThat(people.startingWith("anna_", 10)).isEmpty();
        assertThat(people.byHandles(List.of("anna", "nobody"))).containsOnlyKeys("anna");
    }

    @Test
    void weakHashIsMadeStrongAtSignIn() {
        long id = install("reader", Role.READER);
        String weak = PasswordHash.of(PASSWORD, 1000).toString();
        house.within(() -> house.entities().find(Credential.class, id).strengthen(weak));

        signIn("reader");

        assertThat(house.rows("select password_hash from credential where person_id = ?", id)
                        .get(0)
                        .get(0)
                        .toString())
                .startsWith("pbkdf2-sha256$600000$");
        assertThat(signIn("reader").personId()).isEqualTo(id);
    }

    @Test
    void failuresAreForgottenAfterSuccessAndAfterTheWindow() {
        install("reader", Role.READER);
        SigningIn signingIn = house.get(SigningIn.class);
        SigningIn.Attempt wrong = new SigningIn.Attempt("reader", "wrong", "192.0.2.1");
        for (int i = 1; i < SigningIn.MOST_BY_ACCOUNT; i++) {
            assertThatThrownBy(() -> signingIn.signIn(wrong)).hasFieldOrPropertyWithValue("status", 401);
        }
        signIn("reader");
        for (int i = 0; i < SigningIn.MOST_BY_ACCOUNT; i++) {
            assertThatThrownBy(() -> signingIn.signIn(wrong)).hasFieldOrPropertyWithValue("status", 401);
        }
        assertThatThrownBy(() -> signIn("reader")).hasFieldOrPropertyWithValue("status", 429);

        house.clock().advance(SigningIn.WINDOW);
        assertThat(signIn("reader").epoch()).isZero();
    }

    @Test
    void strangersKeepNobodyOutOfWhereTheyHaveSignedInBefore() {
        install("reader", Role.READER);
        signIn("reader");
        for (int stranger = 0; stranger < 11; stranger++) {
            for (int i = 0; i < SigningIn.MOST_BY_ACCOUNT; i++) {
                hears("reader", "wrong", "198.51.100." + stranger);
            }
            assertThat(hears("reader", PASSWORD, "198.51.100." + stranger)).isEqualTo("too-many-attempts");
        }

        assertThat(hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("in");
        assertThat(house.get(PersonalTokens.class)
                        .issue(attempt("reader", PASSWORD, "192.0.2.1"), "script")
                        .token())
                .startsWith("bst_");
        assertThat(hears("reader", PASSWORD, "203.0.113.1"))
                .as("the account as a whole is slowed down elsewhere")
                .isEqualTo("too-many-attempts");
        house.clock().advance(SigningIn.WINDOW);
        assertThat(hears("reader", PASSWORD, "203.0.113.1")).isEqualTo("in");
    }

    @Test
    void neighboursWhoGuessKeepNobodyOutOfTheirOwnAccount() {
        install("reader", Role.READER);
        install("reader2", Role.READER);
        signIn("reader");
        for (int i = 0; i < SigningIn.MOST_BY_ADDRESS; i++) {
            assertThat(hears("name" + i, "wrong", "192.0.2.1")).isEqualTo("sign-in-failed");
        }

        assertThat(hears("reader2", PASSWORD, "192.0.2.1")).isEqualTo("too-many-attempts");
        assertThat(hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("in");
    }

    @Test
    void guessingIsStoppedFromAKnownNetworkToo() {
        install("reader", Role.READER);
        signIn("reader");
        for (int i = 0; i < SigningIn.MOST_BY_ACCOUNT; i++) {
            assertThat(hears("reader", "wrong", "192.0.2.1")).isEqualTo("sign-in-failed");
        }
        assertThat(hears("reader", PASSWORD, "192.0.2.1")).isEqualTo("too-many-attempts");
        assertThat(hears("reader", PASSWORD, "198.51.100.1")).isEqualTo("in");
    }

    @Test
    void knownNetworksAreFewAndForgottenInTime() {
        long id = install("reader", Role.READER);
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
        install("reader", Role.READER);
        assertThat(AtOnce.all(Collections.nCopies(4, () -> hears("reader", PASSWORD, "192.0.2.1"))))
                .containsOnly("in");
        assertThat(house.rows("select person_id from known_network")).hasSize(1);
    }

    @Test
    void aTokenAsksForThePasswordAgain() {
        install("reporter", Role.REPORTER);
        Actor reporter = house.get(Callers.class)
                .bySession(signIn("reporter"), Door.SITE)
                .orElseThrow();
        PersonalTokens tokens = house.get(PersonalTokens.class);

        assertThatThrownBy(() -> tokens.issue(reporter, attempt("reporter", "wrong", "192.0.2.1"), "script"))
                .hasFieldOrPropertyWithValue("kind", "sign-in-failed");
        assertThat(house.rows("select id from access_token")).isEmpty();
        assertThat(tokens.issue(reporter, OWN, "script").token()).startsWith("bst_");
    }

    @Test
    void changedPasswordEndsEverySession() {
        install("reader", Role.READER);
        Callers callers = house.get(Callers.class);
        SignedIn here = signIn("reader");
        SignedIn there = signIn("reader");
        Actor reader = callers.bySession(here, Door.SCREEN).orElseThrow();
        OwnProfile profile = house.get(OwnProfile.class);
        SigningIn.Attempt present = new SigningIn.Attempt("somebody else", PASSWORD, "192.0.2.1");

        SignedIn goesOn = profile.changePassword(reader, present, "another five quiet herons");

        assertThat(callers.bySession(here, Door.SCREEN)).isEmpty();
        assertThat(callers.bySession(there, Door.SCREEN)).isEmpty();
        assertThat(callers.bySession(goesOn, Door.SCREEN)).isPresent();
        assertThatThrownBy(() -> signIn("reader")).hasFieldOrPropertyWithValue("status", 401);
    }

    @Test
    void setUpLinkIsGoodForADayAndForOne() throws Exception {
        SetUpLinks links = house.get(SetUpLinks.class);
        SettingUp settingUp = house.get(SettingUp.class);
        String late = links.create();
        house.clock().advance(Duration.ofHours(24));
        assertThat(settingUp.isOpen(late)).isFalse();

        String first = links.create();
        String second = links.create();
        List<Callable<Boolean>> two = new ArrayList<>();
        for (String handle : List.of("anna", "berta")) {
            two.add(() -> becomes(settingUp, first, handle));
        }
        ExecutorService both = Executors.newFixedThreadPool(2);
        long made = 0;
        for (Future<Boolean> one : both.invokeAll(two)) {
            made += one.get() ? 1 : 0;
        }
        both.shutdown();

        assertThat(made).isEqualTo(1);
        assertThat(house.rows("select handle from person")).hasSize(1);
        assertThat(settingUp.isOpen(second)).isFalse();
        assertThat(becomes(settingUp, second, "carla")).isFalse();
    }

    private static boolean becomes(SettingUp settingUp, String link, String handle) {
        try {
            settingUp.becomeAdministrator(link, NewPerson.of(handle, handle, PASSWORD));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    @Test
    void throttleCountsACrowdExactly() throws Exception {
        Throttle throttle = house.get(Throttle.class);
        ExecutorService crowd = Executors.newFixedThreadPool(10);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            attempts.add(() -> throttle.allows("test:crowd", 7, Duration.ofSeconds(15)));
        }
        long allowed = 0;
        for (Future<Boolean> attempt : crowd.invokeAll(attempts)) {
            allowed += attempt.get() ? 1 : 0;
        }
        crowd.shutdown();

        assertThat(allowed).isEqualTo(7);
        house.clock().advance(Duration.ofSeconds(15));
        assertThat(throttle.allows("test:crowd", 1, Duration.ofSeconds(15))).isTrue();
        assertThat(throttle.allows("test:crowd", 1, Duration.ofSeconds(15))).isFalse();
        throttle.takeBack("test:crowd");
        assertThat(throttle.allows("test:crowd", 2, Duration.ofSeconds(15))).isTrue();
        throttle.forget("test:crowd");
        assertThat(throttle.allows("test:crowd", 1, Duration.ofSeconds(15))).isTrue();
    }
}
