package org.broadsheet.workflow;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.OwnProfile;
import org.broadsheet.account.PersonalTokens;
import org.broadsheet.account.SigningIn;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.audit.AuditFilter;
import org.broadsheet.desk.StoryFilter;
import org.broadsheet.desk.StoryListing;
import org.broadsheet.desk.StoryOrder;
import org.broadsheet.platform.Actor;
import org.broadsheet.portal.ErrorReporting;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Samples;
import org.broadsheet.testing.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed at all the other doors is refused or kept in a time that grows with its length. */
class HostileWordsTest {
    private static final int LIMIT = 160_000;

    private final House house = House.on(Store.H2);
    private Samples samples;

    @BeforeEach
    void begin() {
        house.clear();
        samples = new Samples(house);
    }

    static Stream<HostileText> plain() {
        return HostileText.plain();
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatIsSaidOfPeople(HostileText hostile) {
        Actor admin = samples.admin();
        check("a handle", hostile, typed -> house.get(StaffAdministration.class)
                .add(admin, person(typed, "Marta", null)));
        check("a name", hostile, typed -> house.get(StaffAdministration.class)
                .add(admin, person("marta", typed, null)));
        check("a bio", hostile, typed -> house.get(StaffAdministration.class)
                .add(admin, person("marta", "Marta", typed)));
        check("a profile", hostile, typed -> house.get(OwnProfile.class).describe(admin, typed, typed));
        SigningIn.Attempt wrong = new SigningIn.Attempt("admin", "not this one", "192.0.2.1");
        check("a label", hostile, typed -> house.get(PersonalTokens.class).issue(wrong, typed));
    }

    private static NewPerson person(String handle, String name, String bio) {
        return new NewPerson(handle, name, null, bio, List.of());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatIsSaidOfStories(HostileText hostile) {
        long story = samples.live();
        Actor publisher = samples.publisher();
        Workflow workflow = house.get(Workflow.class);
        check(
                "a note",
                hostile,
                typed -> workflow.carryOut(
                        publisher,
                        TransitionRequest.of(story, Transition.SPIKE, 99).noting(typed)));
        check(
                "a reason",
                hostile,
                typed -> workflow.carryOut(
                        publisher,
                        TransitionRequest.of(story, Transition.KILL, 99).because(typed)));
        check("a report", hostile, typed -> house.get(ErrorReporting.class)
                .report(new ErrorReporting.Report(story, typed, "marta@example.org", typed)));
        check("an address", hostile, typed -> house.get(ErrorReporting.class)
                .report(new ErrorReporting.Report(story, "Wrong.", typed, "192.0.2.1")));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void whatIsAskedFor(HostileText hostile) {
        Actor editor = samples.editor();
        samples.live();
        check("a search", hostile, typed -> house.get(StoryListing.class)
                .list(
                        editor,
                        new StoryFilter(java.util.Set.of(), null, null, typed, false),
                        StoryOrder.newest(),
                        null,
                        10));
        check("a place in a list", hostile, typed -> house.get(StoryListing.class)
                .list(editor, StoryFilter.everything(), StoryOrder.newest(), typed, 10));
        check("an order", hostile, StoryOrder::parse);
        check("a filter of the trail", hostile, typed -> AuditFilter.parse(typed, typed, typed));
        check("an attempt", hostile, typed -> new SigningIn.Attempt(typed, typed, typed));
    }

    private static void check(String what, HostileText hostile, Consumer<String> work) {
        Growth.assertLinear(what, LIMIT, hostile::of, work);
    }
}
