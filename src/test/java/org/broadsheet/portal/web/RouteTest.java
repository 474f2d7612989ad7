package org.broadsheet.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.portal.web.Route.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/, FRONT",
        "/world, SECTION",
        "/business/markets, SECTION",
        "/world/2026/11/23/night-ferries-sail, STORY",
        "/tag/ferries, TAG",
        "/author/ines-vale, AUTHOR",
        "/corrections, CORRECTIONS",
        "/about, ABOUT"
    })
    void eachPageHasItsForm(String path, Kind kind) {
        assertThat(Route.of(path).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/World",
                "/world//markets",
                "/world/2026/11/23",
                "/world/2026/11/23/slug/more",
                "/world/26/11/23/slug",
                "/a/b/c",
                "/tag/a/b",
                "/-world",
                "/world-",
                "/wo_rld",
                "/wörld",
                "/front.xhtml",
                "/..",
                "/world\n"
            })
    void whatHasNoFormIsNothing(String path) {
        assertThat(Route.of(path).kind()).isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "/World, /world",
        "/BUSINESS/Markets/, /business/markets",
        "/world//, /world",
        "//world, /world",
        "//, /",
        "///, /",
        "/WORLD/2026/12/01/SOME-STORY/, /world/2026/12/01/some-story",
        "/world/2026/12//01/some-story, /world/2026/12/01/some-story",
        "/author/INES-VALE, /author/ines-vale",
        "/Tag/Ferries, /tag/ferries",
        "/Corrections/, /corrections",
        "/About//, /about",
        "/world, /world",
        "/, /"
    })
    void anAddressHasOneRightSpelling(String path, String right) {
        assertThat(Route.spelt(path)).isEqualTo(Route.of(right));
        assertThat(Route.spelt(path).kind()).isNotEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/WÖRLD", "/\u212Aelvin", "/World\\x", "//evil.example", "/World/%2f", "", "/A/B/C", "/I\u0130"})
    void whatCouldBeNoPageHasNone(String path) {
        assertThat(Route.spelt(path).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void anEndlessAddressIsNotSpeltAtAll() {
        assertThat(Route.spelt("/world" + "/".repeat(60_000)).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void anAddressLongerThanAnyStoryHasIsNothing() {
        assertThat(Route.of("/world/2026/11/23/" + "a".repeat(220)).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aSectionKnowsTheOneAboveIt() {
        assertThat(Route.of("/business/markets").parent()).isEqualTo("business");
        assertThat(Route.of("/business/markets").slug()).isEqualTo("markets");
        assertThat(Route.of("/business").parent()).isNull();
    }

    @Test
    void onlyAStoryTakesForms() {
        assertThat(Route.of("/world/2026/11/23/a").takes("POST")).isTrue();
        assertThat(Route.of("/world").takes("POST")).isFalse();
        assertThat(Route.of("/world").takes("HEAD")).isTrue();
        assertThat(Route.of("/world/2026/11/23/a").takes("DELETE")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/stories, false, true",
        "/desk/stories.xhtml, true, false",
        "/account/sign-in, true, true",
        "/account/sign-in.xhtml, true, false",
        "/jakarta.faces.resource/a.css.xhtml, true, true",
        "/site/front, true, false",
        "/site/error, true, false",
        "/front.xhtml, true, false",
        "/static/css/site.css, false, true",
        "/somewhere, true, true",
        "/world, false, false",
        "/, false, false"
    })
    void viewsAreNobodysAddresses(String path, boolean served, boolean others) {
        assertThat(PublicRouter.belongsToOthers(path, served)).isEqualTo(others);
    }
}
