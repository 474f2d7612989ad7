package org.broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.OwnProfile;
import org.broadsheet.account.Role;
import org.broadsheet.account.RoleHeld;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.Channel;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A reader or a guest does not pass for one of the house. */
@OnEveryStore
class ReservedNamesTest {

    @Parameter
    House house;

    private ReservedNames names;

    @BeforeEach
    void begin() {
        names = house.get(ReservedNames.class);
        install("ines", "Inês Vale", Role.REPORTER);
        install("hanna", "Hanna Ives", Role.EDITOR);
        install("cher", "Cher", Role.MODERATOR);
        house.get(StaffAdministration.class).install(new NewPerson("columnist", "Bo Lindqvist", null, null, List.of()));
        install("marta", "Marta Rell", Role.READER);
    }

    private Actor install(String handle, String name, Role role) {
        long id = house.get(StaffAdministration.class)
                .install(new NewPerson(handle, name, null, null, List.of(RoleHeld.everywhere(role))));
        return new Actor(id, handle, name, Channel.SITE, role.grants(null));
    }

    @Test
    void namesOfTheStaffAreReservedHoweverTheyAreWritten() {
        assertThat(List.of(
                        "Inês Vale",
                        "ines vale",
                        "INES  VALE",
                        "InesVale",
                        "Ines-Vale.",
                        "I n e s V a l e",
                        "1nes V4le",
                        "Ines Vale 2",
                        "Ines Vale (editor)",
                        "the real Ines Vale",
                        "In\u0435s Val\u0435",
                        "\u0399nes Vale",
                        "Ines\u00adVale",
                        "\uff29\uff4e\uff45\uff53 Vale",
                        "\u041danna Ives",
                        "Hanna lves",
                        "CHER",
                        "The Cher",
                        "Bo Lindqvist",
                        "\ua730\u1d00\u0280\u1d00\u029c \u1d0f\u0280 \u029c\u1d00\u0274\u0274\u1d00 \u026a\u1d20\u1d07s",
                        "\ud83c\udd57\ud83c\udd50\ud83c\udd5d\ud83c\udd5d\ud83c\udd50 Ives",
                        "Ives, Hanna",
                        "VALE INES"))
                .allSatisfy(name -> assertThat(names.isReserved(name)).as(name).isTrue());
    }

    @Test
    void rolesAndTheNameOfThePaperAreReserved() {
        assertThat(List.of(
                        "Moderator",
                        "M0derat0r",
                        "M\u043ed\u0435rator",
                        "moderator!",
                        "@Moderator",
                        "Moderator1",
                        "Tom, Moderator",
                        "M o d e r a t o r",
                        "Mod.erator",
                        "Adm1n",
                        "The Editor",
                        "Editor-in-Chief",
                        "Publisher",
                        "Staff",
                        "The Broadsheet",
                        "Broadsheet",
                        "8roadsheet",
                        "\u1d0d\u1d0f\u1d05\u1d07\u0280\u1d00\u1d1b\u1d0f\u0280",
                        "\ud83c\udd7c\ud83c\udd7e\ud83c\udd73\ud83c\udd74\ud83c\udd81\ud83c\udd70\ud83c\udd83\ud83c\udd7e\ud83c\udd81",
                        "\ud83c\uddf2\ud83c\uddf4\ud83c\udde9\ud83c\uddea\ud83c\uddf7\ud83c\udde6\ud83c\uddf9\ud83c\uddf4\ud83c\uddf7",
                        "Modérateur",
                        "Moderatorin",
                        "Модератор",
                        "Chefredakteur",
                        "编辑",
                        "モデレーター",
                        "المحرر",
                        "Press Office",
                        "Broadsheet Team",
                        "the-broadsheet"))
                .allSatisfy(name -> assertThat(names.isReserved(name)).as(name).isTrue());
    }

    @Test
    void anyOtherNameIsFree() {
        assertThat(List.of(
                        "Marta Rell",
                        "Ines",
                        "Vale",
                        "Johannes Valente",
                        "Cher Smith",
                        "A",
                        "Al",
                        "Edith Orme",
                        "Bad Minton",
                        "Reader",
                        "Anna Staffel",
                        "007",
                        "\ud83d\ude42",
                        "山田太郎",
                        "Ольга Лебедева",
                        "محمد"))
                .allSatisfy(name -> assertThat(names.isReserved(name)).as(name).isFalse());
    }

    @Test
    void someoneNewIsProtectedAtOnceAndOnOtherNodesSoon() {
        House other = house.anotherNode();
        try {
            assertThat(other.get(ReservedNames.class).isReserved("Nadia Post")).isFalse();
            assertThat(names.isReserved("Nadia Post")).isFalse();
            install("nadia", "Nadia Post", Role.REPORTER);

            assertThat(names.isReserved("Nadia Post")).isTrue();
            house.clock().advance(Duration.ofSeconds(6));
            assertThat(other.get(ReservedNames.class).isReserved("Nadia Post")).isTrue();
        } finally {
            other.close();
        }
    }

    @Test
    void theListIsReadOnceForManyNames() {
        names.isReserved("Ana");
        assertThat(house.statements(() -> names.isReserved("Marta"))).isEmpty();
    }

    @Test
    void readersTakeNoNameOfTheHouseAndStaffKeepTheirs() {
        OwnProfile profile = house.get(OwnProfile.class);
        Actor reader = install("oskar", "Oskar", Role.READER);
        Actor editor = install("farah", "Farah Editor", Role.EDITOR);

        assertThatThrownBy(() -> profile.describe(reader, "In\u0435s Vale", null))
                .hasFieldOrPropertyWithValue("kind", "invalid")
                .hasMessage("This name looks like that of one of our staff or of this newspaper. Choose another.");
        profile.describe(reader, "Marta Rell", null);
        profile.describe(editor, "Farah Moderator", null);
        assertThat(house.rows("select display_name from person where handle in ('oskar', 'farah') order by handle"))
                .containsExactly(List.of("Farah Moderator"), List.of("Marta Rell"));
        Actor chief = new Actor(0, "chief", "Chief", Channel.SCREEN, Role.ADMIN.grants(null));
        assertThatThrownBy(() -> house.get(StaffAdministration.class)
                        .add(chief, NewPerson.of("ines2", "Ines Vale", null, Role.READER)))
                .hasFieldOrPropertyWithValue("kind", "invalid");
    }

    @Test
    void theLongestNameCostsLittle() {
        String longest = "\ufdfa".repeat(120);
        String words = "a ".repeat(60);
        assertThat(names.isReserved(longest)).isFalse();
        assertThat(names.isReserved(words)).isFalse();
        long best = IntStream.range(0, 5)
                .mapToLong(run -> nanos(() -> names.isReserved(longest), () -> names.isReserved(words)))
                .min()
                .orElseThrow();
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(200));
    }

    private static long nanos(Runnable... work) {
        long start = System.nanoTime();
        List.of(work).forEach(Runnable::run);
        return System.nanoTime() - start;
    }
}
