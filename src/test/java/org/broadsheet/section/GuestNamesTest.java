package org.broadsheet.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.broadsheet.account.NewPerson;
import org.broadsheet.account.People;
import org.broadsheet.account.StaffAdministration;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class GuestNamesTest {

    @Parameter
    House house;

    private Map<String, String> slugs(String language, String... names) {
        return house.within(() -> house.get(GuestNames.class).slugs(List.of(names), language));
    }

    private void hire(String handle, String name) {
        house.get(StaffAdministration.class).install(new NewPerson(handle, name, null, null, List.of()));
    }

    @Test
    void eachNameHasAnAddressOfItsOwn() {
        assertThat(slugs("zh", "李小龙", "김철수"))
                .containsOnly(Map.entry("李小龙", "li-xiao-long"), Map.entry("김철수", "gimcheolsu"));
        assertThat(slugs("es", "José Pérez")).containsEntry("José Pérez", "jose-perez");
        assertThat(slugs("en", "Jose Perez")).containsEntry("Jose Perez", "jose-perez-2");
        assertThat(slugs("en", "🎉")).containsEntry("🎉", "party-popper");
    }

    @Test
    void aNameKeepsItsAddressInEveryLanguageAndSpelling() {
        assertThat(slugs("de", "Jörg Müller")).containsEntry("Jörg Müller", "joerg-mueller");
        assertThat(slugs("en", "JÖRG MÜLLER", "Jörg Müller"))
                .containsOnly(Map.entry("JÖRG MÜLLER", "joerg-mueller"), Map.entry("Jörg Müller", "joerg-mueller"));
        assertThat(house.rows("select name from guest_name")).containsExactly(List.of("Jörg Müller"));
    }

    @Test
    void noGuestHasThePageOfAPersonAndNoPersonThatOfAGuest() {
        hire("ines", "Inês Vale");
        assertThat(slugs("pt", "Inês Vale", "Ada Quill"))
                .containsOnly(Map.entry("Inês Vale", "ines-vale-2"), Map.entry("Ada Quill", "ada-quill"));
        hire("ada", "Ada Quill");
        assertThat(house.get(People.class).findByHandle("ada").orElseThrow().slug())
                .isEqualTo("ada-quill-2");
    }

    @Test
    void namesThatComeAtOnceAreKeptApart() {
        List<CompletableFuture<Map<String, String>>> all = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> n % 2 == 0 ? slugs("en", "Zoë Last", "Ann " + n) : slugs("en", "Ann " + n, "Zoe Last")))
                .toList();
        all.forEach(CompletableFuture::join);
        Map<String, String> known = slugs("en", "Zoë Last", "Zoe Last");
        assertThat(known.values()).containsExactlyInAnyOrder("zoe-last", "zoe-last-2");
        all.forEach(one -> known.forEach(
                (name, slug) -> assertThat(one.join().getOrDefault(name, slug)).isEqualTo(slug)));
        assertThat(house.rows("select slug from guest_name where name like 'Ann%'"))
                .hasSize(8);
    }
}
