package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.broadsheet.platform.store.InstantConverter;
import org.junit.jupiter.api.Test;

class HashesTest {

    @Test
    void partsDoNotRunIntoOneAnother() {
        assertThat(Hashes.sha256("ab", "c")).isNotEqualTo(Hashes.sha256("a", "bc"));
        assertThat(Hashes.sha256("a", null)).isNotEqualTo(Hashes.sha256("a", ""));
        assertThat(Hashes.sha256("a", null)).isNotEqualTo(Hashes.sha256("a", "-"));
        assertThat(Hashes.sha256("a")).isNotEqualTo(Hashes.sha256("a", ""));
    }

    @Test
    void theSameIsTheSameForEver() {
        // sha256("1:a2:bc"), as any other tool computes it: stored hashes must never change their meaning.
        assertThat(Hashes.sha256("a", "bc"))
                .isEqualTo("5310a58788781ab25d5ad7c3f85035824b4eb7bdfa394e0ac2186271472b5492");
    }

    @Test
    void namedValuesCountWithoutTheirOrder() {
        String hash = Hashes.fields("thing")
                .with("a", "x")
                .with("b", List.of("y", "z"))
                .sha256();
        assertThat(Hashes.fields("thing")
                        .with("b", List.of("y", "z"))
                        .with("a", "x")
                        .sha256())
                .isEqualTo(hash);
        // Computed by another tool, as above.
        assertThat(hash).isEqualTo("01bb9cbb8e0b5a06839a3d4f552cb84d10182517cc838f01f348233dd5eb9d02");
    }

    @Test
    void fieldThatIsAbsentLeavesNoTrace() {
        String hash = Hashes.fields("thing").with("a", "x").sha256();
        assertThat(Hashes.fields("thing")
                        .with("a", "x")
                        .with("new", null)
                        .with("newer", List.of())
                        .sha256())
                .isEqualTo(hash);
        assertThat(Hashes.fields("thing").with("a", "x").with("new", "").sha256())
                .isNotEqualTo(hash);
    }

    @Test
    void instantCountsAsTheStoreKeepsIt() {
        Instant fine = Instant.parse("2026-03-02T12:00:00.123456999Z");
        String hash = Hashes.fields("thing").with("at", fine).sha256();
        assertThat(Hashes.fields("thing")
                        .with("at", "2026-03-02T12:00:00.123456Z")
                        .sha256())
                .isEqualTo(hash);
        assertThat(new InstantConverter().convertToDatabaseColumn(fine))
                .isEqualTo(OffsetDateTime.parse("2026-03-02T12:00:00.123456Z"));
    }

    @Test
    void namesAndKindsCount() {
        String hash = Hashes.fields("thing").with("a", "x").sha256();
        assertThat(Hashes.fields("other").with("a", "x").sha256()).isNotEqualTo(hash);
        assertThat(Hashes.fields("thing").with("b", "x").sha256()).isNotEqualTo(hash);
        assertThat(Hashes.fields("thing").with("a", List.of("x")).sha256()).isNotEqualTo(hash);
        assertThatThrownBy(() -> Hashes.fields("thing").with("a", "x").with("a", "y"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyMakesAnotherHash() {
        assertThat(Hashes.hmac("k1", "a")).hasSize(64).isNotEqualTo(Hashes.hmac("k2", "a"));
    }

    @Property
    void equalOnlyForEqualParts(@ForAll String a, @ForAll String b, @ForAll String c, @ForAll String d) {
        boolean same = a.equals(c) && b.equals(d);
        assertThat(Hashes.same(Hashes.sha256(a, b), Hashes.sha256(c, d))).isEqualTo(same);
    }
}
