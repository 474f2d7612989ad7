package org.broadsheet.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.article.NewsroomArticles;
import org.broadsheet.moderation.WordEntry.Kind;
import org.broadsheet.moderation.WordLists;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.section.SectionPlan;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.AtOnce;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.workflow.ApprovalPolicies;
import org.broadsheet.workflow.PolicyKind;
import org.broadsheet.workflow.PolicyPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The same thing written by several people at the same moment, on two nodes: one writes it, and the others are told. */
@OnEveryStore
class SimultaneousWritesTest {
    private static final int CROWD = 9;
    private static final Actor ADMIN = new Actor(0, "chief", "Chief", Channel.SCREEN, Role.ADMIN.grants(null));

    @Parameter
    House house;

    private Samples samples;

    @BeforeEach
    void begin() {
        samples = new Samples(house);
    }

    /** What each hears; every second one is on another node. */
    private List<Object> crowd(Work work) throws Exception {
        House other = house.anotherNode();
        try {
            return AtOnce.all(IntStream.range(0, CROWD)
                    .<Callable<?>>mapToObj(n -> () -> work.on(n % 2 == 0 ? house : other, n))
                    .toList());
        } finally {
            other.close();
        }
    }

    private interface Work {
        Object on(House node, int n);
    }

    private static List<Object> oneAnd(Object first, Object others) {
        List<Object> expected = new ArrayList<>(Collections.nCopies(CROWD - 1, others));
        expected.add(first);
        return expected;
    }

    private Object count(String query) {
        return ((Number) house.rows(query).get(0).get(0)).intValue();
    }

    @Test
    void aPhraseIsAddedOnceAndTheOthersHearThatItIsThere() throws Exception {
        Actor moderator = samples.person("moderator", Role.MODERATOR);

        assertThat(crowd((node, n) -> node.get(WordLists.class)
                        .add(moderator, Kind.BANNED, "*", n % 3 == 0 ? "Bad word" : "bad  WORD")))
                .containsExactlyInAnyOrderElementsOf(oneAnd(true, false));
        assertThat(count("select count(*) from word_list")).isEqualTo(1);
        assertThat(count("select count(*) from audit_event where action = 'words.add'"))
                .isEqualTo(1);
    }

    @Test
    void aPhraseIsTakenOffOnce() throws Exception {
        Actor moderator = samples.person("moderator", Role.MODERATOR);
        house.get(WordLists.class).add(moderator, Kind.BANNED, "*", "bad");
        long id = ((Number) house.rows("select id from word_list").get(0).get(0)).longValue();

        assertThat(crowd((node, n) -> {
                    node.get(WordLists.class).remove(moderator, id);
                    return "removed";
                }))
                .containsExactlyInAnyOrderElementsOf(oneAnd("removed", "not-found"));
        assertThat(count("select count(*) from audit_event where action = 'words.remove'"))
                .isEqualTo(1);
    }

    @Test
    void aSignInNameIsTakenOnce() throws Exception {
        assertThat(crowd((node, n) -> {
                    node.get(StaffAdministration.class)
                            .add(ADMIN, NewPerson.of("anna", "Anna " + n, null, Role.REPORTER));
                    return "added";
                }))
                .containsExactlyInAnyOrderElementsOf(oneAnd("added", "invalid"));
        assertThat(count("select count(*) from person where handle = 'anna'")).isEqualTo(1);
    }

    @Test
    void namesakesWhoComeAtOnceHaveAddressesOfTheirOwn() throws Exception {
        assertThat(crowd((node, n) -> {
                    node.get(StaffAdministration.class)
                            .add(ADMIN, NewPerson.of("anna" + n, "Anna Berg", null, Role.REPORTER));
                    return "added";
                }))
                .containsOnly("added");
        assertThat(house.rows("select slug from person where display_name = 'Anna Berg'"))
                .hasSize(CROWD)
                .doesNotHaveDuplicates()
                .contains(List.of("anna-berg"), List.of("anna-berg-" + CROWD));
    }

    @Test
    void ofRolesThatAreSetAtOnceTheLastOnesCountAlone() throws Exception {
        samples.person("anna", Role.REPORTER);

        assertThat(crowd((node, n) -> {
                    Role role = n % 2 == 0 ? Role.EDITOR : Role.SUBEDITOR;
                    node.get(StaffAdministration.class).setRoles(ADMIN, "anna", List.of(RoleHeld.everywhere(role)));
                    return "set";
                }))
                .containsOnly("set");
        assertThat(
                        count(
                                "select count(*) from role_grant where person_id = (select id from person where handle = 'anna')"))
                .isEqualTo(1);
    }

    @Test
    void policiesThatAreSetAtOnceAreNumbered() throws Exception {
        long section = samples.section("sport").id();
        Actor publisher = samples.publisher();
        for (Long scope : new Long[] {section, null}) {
            PolicyPlan plan =
                    new PolicyPlan(scope, PolicyKind.UNTOUCHED, null, List.of(new PolicyPlan.Step("Editor", null, 1)));
            assertThat(crowd((node, n) -> {
                        node.get(ApprovalPolicies.class).set(publisher, plan);
                        return "set";
                    }))
                    .containsOnly("set");
        }
        assertThat(house.rows("select section_id, version from policy"))
                .hasSize(2 * CROWD + 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void windowsThatKeepTheSameTextForTheFirstTimeShareIt() throws Exception {
        Actor writer = samples.reporter();
        String key = Autosaves.newKey();

        assertThat(crowd((node, n) -> node.get(EditingSession.class)
                        .alive(writer, new EditingSession.Pulse(null, key, null, false, null, "{\"n\":\"" + n + "\"}"))
                        .keptAt()))
                .containsOnly(house.clock().instant());
        assertThat(count("select count(*) from autosave")).isEqualTo(1);
    }

    @Test
    void whoIsAdmittedTwiceAtOnceIsAdmitted() throws Exception {
        Actor writer = samples.reporter();
        long story = samples.draft(writer, samples.copy().content());
        Actor guest = samples.person("guest", Role.REPORTER);

        assertThat(crowd((node, n) -> {
                    node.get(NewsroomArticles.class).admit(writer, story, guest.id());
                    return "admitted";
                }))
                .containsOnly("admitted");
        assertThat(count("select count(*) from restricted_reader")).isEqualTo(1);
    }

    @Test
    void anAddressOfASectionIsTakenOnce() throws Exception {
        assertThat(crowd((node, n) -> node.get(SectionTree.class)
                        .add(new SectionPlan("letters", "Letters", null, 9, null))
                        .slug()))
                .containsExactlyInAnyOrderElementsOf(oneAnd("letters", "slug-taken"));
    }
}
