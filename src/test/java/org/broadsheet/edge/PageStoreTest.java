package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PageStoreTest {
    private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");
    private static final PageAddress FRONT = new PageAddress("/", "");
    private static final PageAddress STORY = new PageAddress("/world/2026/01/31/a-story", "");

    private final PageStore store = new PageStore();

    @BeforeEach
    void open() {
        store.figures = new PageCacheCounts();
        store.settings = new PageCacheSettings();
        store.settings.megabytes = 1;
        store.open();
    }

    @Test
    void aPurgeForgetsExactlyThePagesThatWereMadeFromIt() {
        assertThat(store.keep(FRONT, page("front", "front", "article:1"))).isTrue();
        assertThat(store.keep(STORY, page("story", "article:1", "comments:1"))).isTrue();
        store.purge(Set.of("comments:1"));
        assertThat(store.find(STORY)).isNull();
        assertThat(store.find(FRONT)).isNotNull();
        assertThat(store.figures.purges()).isEqualTo(1);
        store.purge(Set.of("article:1"));
        assertThat(store.find(FRONT)).isNull();
    }

    @Test
    void whatChangedWhileItWasRenderedIsNotKept() {
        CachedPage begun = page("story", "article:1");
        store.purge(Set.of("article:1"));
        assertThat(store.isCurrent(begun)).isFalse();
        assertThat(store.keep(STORY, begun)).isFalse();
        assertThat(store.find(STORY)).isNull();
        assertThat(store.keep(STORY, page("story", "article:1"))).isTrue();
    }

    @Test
    void aPageIsPurgedByWhatItsLatestRenderingReadAlone() {
        store.keep(FRONT, page("old", "front", "article:1"));
        store.keep(FRONT, page("new", "front", "article:2"));
        store.purge(Set.of("article:1"));
        assertThat(store.find(FRONT)).isNotNull();
        store.purge(Set.of("article:2"));
        assertThat(store.find(FRONT)).isNull();
    }

    @Test
    void manyAddressesStayWithinTheRoomAndLeaveWhatIsReadOften() {
        store.keep(FRONT, page("x".repeat(20_000), "front"));
        for (int n = 0; n < 5_000; n++) {
            store.keep(new PageAddress("/flood", "before=" + n), page("x".repeat(2_000) + n, "section:1"));
            if (n % 3 == 0) {
                store.find(FRONT);
            }
        }
        assertThat(store.bytes()).isPositive().isLessThanOrEqualTo(1024 * 1024);
        assertThat(store.find(FRONT)).isNotNull();
        store.purge(Set.of("section:1"));
        assertThat(store.bytes()).isLessThan(30_000);
    }

    @Test
    void allIsForgottenAtOnce() {
        CachedPage begun = page("story", "article:1");
        store.keep(FRONT, page("front", "front"));
        store.purgeAll();
        assertThat(store.find(FRONT)).isNull();
        assertThat(store.keep(STORY, begun)).isFalse();
    }

    private CachedPage page(String text, String... keys) {
        return CachedPage.of(
                "text/html",
                text.getBytes(StandardCharsets.UTF_8),
                new CachedPage.Making(Set.of(keys), store.state(), null, AT, System.nanoTime()));
    }
}
