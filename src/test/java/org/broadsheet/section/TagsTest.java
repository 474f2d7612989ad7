package org.broadsheet.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class TagsTest {

    @Parameter
    House house;

    private List<String> named(String... names) {
        return house.within(() -> house.get(Tags.class).named(List.of(names), "en").stream()
                .map(tag -> tag.slug() + "=" + tag.name())
                .toList());
    }

    @Test
    void tagsAreMadeAtFirstUseAndKeepTheirOrder() {
        assertThat(named("Climate", "Budget", "Élan")).containsExactly("climate=Climate", "budget=Budget", "elan=Élan");
        assertThat(named("Budget", "Taxes", "Climate"))
                .containsExactly("budget=Budget", "taxes=Taxes", "climate=Climate");
        assertThat(named()).isEmpty();
    }

    @Test
    void theFirstSpellingCounts() {
        named("Ukraine");
        assertThat(named("ukraine", "UKRAINE")).containsExactly("ukraine=Ukraine");
    }

    @Test
    void namesThatFoldToTheSameLettersAreTagsOfTheirOwn() {
        assertThat(named("C++", "C#", "C", "c#", "Café", "Cafe"))
                .containsExactly("c=C++", "c-2=C#", "c-3=C", "cafe=Café", "cafe-2=Cafe");
        assertThat(named("C", "C#", "Cafe")).containsExactly("c-3=C", "c-2=C#", "cafe-2=Cafe");
    }

    @Test
    void theLanguageOfTheTextMakesTheAddress() {
        assertThat(house.within(() -> house.get(Tags.class).named(List.of("Übersee"), "de-CH").stream()
                        .map(Tag::slug)
                        .toList()))
                .containsExactly("uebersee");
        assertThat(named("übersee", "Überfall")).containsExactly("uebersee=Übersee", "uberfall=Überfall");
    }

    @Test
    void characterThatNobodySeesMakesNoOtherTag() {
        named("Bundeskanzler");
        assertThat(named("Bundes\u00adkanzler")).containsExactly("bundeskanzler=Bundeskanzler");
    }

    @Test
    void scriptsWithoutAsciiHaveTagsOfTheirOwn() {
        assertThat(named("经济", "政治")).containsExactly("jing-ji=经济", "zheng-zhi=政治");
        assertThat(named("政治", "经济")).containsExactly("zheng-zhi=政治", "jing-ji=经济");
    }

    @Test
    void twoStoriesThatUseATagFirstAtOnceShareIt() {
        List<CompletableFuture<List<String>>> both = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> named("Flood", "Storm", "Rain " + n)))
                .toList();
        both.forEach(one -> assertThat(one.join()).hasSize(3).contains("flood=Flood", "storm=Storm"));
        assertThat(house.rows("select slug from tag where slug in ('flood', 'storm')"))
                .hasSize(2);
    }
}
