package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.broadsheet.account.AccountSamples.ADMIN;
import static org.broadsheet.account.AccountSamples.PASSWORD;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.platform.Grant;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How people are added: by an administrator, or by a link for the first of them. */
@OnEveryStore
class StaffAdministrationTest {

    @Parameter
    House house;

    @Test
    void staffingNeedsThePermissionAndGoodInput() {
        StaffAdministration staffing = house.get(StaffAdministration.class);
        Actor reporter = new Actor(1, "r", "R", Channel.SCREEN, Set.of(new Grant(Permission.ARTICLE_WRITE, null)));
        NewPerson person = NewPerson.of("anna", "Anna", PASSWORD, Role.REPORTER);

        assertThatThrownBy(() -> staffing.add(reporter, person)).hasFieldOrPropertyWithValue("kind", "permission");
        assertThatThrownBy(() -> staffing.add(Actor.system(), person))
                .hasFieldOrPropertyWithValue("kind", "permission");
        staffing.add(ADMIN, person);
        assertThatThrownBy(() -> staffing.add(ADMIN, person)).hasFieldOrPropertyWithValue("kind", "invalid");

        ProblemException all = catchThrowableOfType(
                ProblemException.class,
                () -> staffing.add(ADMIN, new NewPerson("An na", " ", null, "x".repeat(2001), List.of())));
        assertThat(all.violations()).extracting("field").containsExactly("handle", "displayName", "bio");
        assertThat(house.rows("select handle from person")).hasSize(1);
    }

    @Test
    void namesakesGetAddressesOfTheirOwn() {
        StaffAdministration staffing = house.get(StaffAdministration.class);
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
    void setUpLinkIsGoodForADayAndForOne() throws Exception {
        SetUpLinks links = house.get(SetUpLinks.class);
        FirstAdminSetup settingUp = house.get(FirstAdminSetup.class);
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

    private static boolean becomes(FirstAdminSetup settingUp, String link, String handle) {
        try {
            settingUp.becomeAdministrator(link, NewPerson.of(handle, handle, PASSWORD));
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
