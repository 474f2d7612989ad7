package org.broadsheet.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.platform.Violation;
import org.junit.jupiter.api.Test;

class KnownParametersTest {

    /** Calls with parameters in every place where one can be. */
    static class Resource {
        @QueryParam("section")
        String section;

        void all(@BeanParam ListParameters list, @QueryParam("q") String q) {}

        void one(String id) {}
    }

    static class Plain {
        void one(String id) {}
    }

    private static String[] unknown(Class<?> resource, String method, String... sent) {
        return Stream.of(resource.getDeclaredMethods())
                .filter(found -> found.getName().equals(method))
                .flatMap(found -> KnownParameters.unknown(found, resource, Set.of(sent)).stream())
                .map(Violation::field)
                .toArray(String[]::new);
    }

    @Test
    void whatAnyPlaceDeclaresIsKnown() {
        assertThat(unknown(Resource.class, "all", "section", "q", "limit", "cursor"))
                .isEmpty();
        assertThat(unknown(Resource.class, "one", "section")).isEmpty();
    }

    @Test
    void aTextThatNoStoreKeepsIsRefusedAtItsName() {
        assertThat(KnownParameters.hidden(Map.of("tag", List.of("rain"), "author", List.of("a", "b\u0000c"))))
                .extracting(Violation::field)
                .containsExactly("author");
    }

    @Test
    void aMisspeltOneIsNamed() {
        assertThat(unknown(Resource.class, "all", "limit", "sectoin")).containsExactly("sectoin");
        assertThat(unknown(Resource.class, "all", "Section")).containsExactly("Section");
        assertThat(unknown(Resource.class, "one", "q")).containsExactly("q");
        assertThat(unknown(Plain.class, "one", "limit")).containsExactly("limit");
        assertThat(unknown(Plain.class, "one", "x".repeat(5000))).containsExactly("x".repeat(60) + "…");
    }
}
