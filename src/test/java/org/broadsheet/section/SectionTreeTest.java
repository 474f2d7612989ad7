package org.broadsheet.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class SectionTreeTest {

    @Parameter
    House house;

    private SectionTree tree;

    @BeforeEach
    void grow() {
        tree = house.get(SectionTree.class);
        tree.add(new SectionPlan("world", "World", "All about it", 2, null));
        tree.add(new SectionPlan("business", "Business", null, 1, null));
        tree.add(new SectionPlan("markets", "Markets", null, 1, "business"));
        tree.add(new SectionPlan("europe", "Europe", null, 1, "world"));
    }

    @Test
    void parentsComeInTheirOrderEachWithItsChildren() {
        assertThat(tree.all()).extracting(SectionEntry::slug).containsExactly("business", "markets", "world", "europe");
        assertThat(tree.top()).extracting(SectionEntry::slug).containsExactly("business", "world");
        assertThat(tree.children(id("world"))).extracting(SectionEntry::slug).containsExactly("europe");
    }

    @Test
    void scopesGoUpAndWithinGoesDown() {
        assertThat(tree.scopesOf(id("markets"))).containsExactly(id("markets"), id("business"));
        assertThat(tree.within(id("business"))).containsExactlyInAnyOrder(id("business"), id("markets"));
        assertThat(tree.within(id("markets"))).containsExactly(id("markets"));
    }

    @Test
    void aSectionStandsUnderItsParent() {
        assertThat(tree.pathOf(tree.findBySlug("markets").orElseThrow())).isEqualTo("/business/markets");
        assertThat(tree.pathOf(tree.findBySlug("world").orElseThrow())).isEqualTo("/world");
    }

    @Test
    void reservedAndMalformedAddressesAreRefused() {
        for (String slug : List.of("desk", "api", "tag", "2026", "World", "a b", "", "x".repeat(81), "web-inf")) {
            assertRefused(400, "invalid", () -> tree.add(new SectionPlan(slug, "Name", null, 1, null)));
        }
        assertThat(tree.all()).hasSize(4);
    }

    @Test
    void anAddressIsUniqueInTheWholeTree() {
        assertRefused(409, "slug-taken", () -> tree.add(new SectionPlan("markets", "Markets", null, 1, "world")));
    }

    @Test
    void thereIsNoThirdLevel() {
        assertRefused(400, "invalid", () -> tree.add(new SectionPlan("bonds", "Bonds", null, 1, "markets")));
        assertRefused(404, "not-found", () -> tree.add(new SectionPlan("bonds", "Bonds", null, 1, "nowhere")));
    }

    @Test
    void anotherNodeSeesASectionWithinSeconds() {
        House other = house.anotherNode();
        try {
            SectionTree theirs = other.get(SectionTree.class);
            assertThat(theirs.all()).hasSize(4);
            tree.add(new SectionPlan("sport", "Sport", null, 3, null));
            assertThat(tree.all()).hasSize(5);
            house.clock().advance(Duration.ofSeconds(6));
            assertThat(theirs.all()).hasSize(5);
        } finally {
            other.close();
        }
    }

    private long id(String slug) {
        return tree.findBySlug(slug).orElseThrow().id();
    }
}
