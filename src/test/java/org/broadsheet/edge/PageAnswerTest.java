package org.broadsheet.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.broadsheet.edge.PageAnswer.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAnswerTest {
    private static final Instant AT = Instant.parse("2026-01-31T12:00:00.250Z");
    private static final Instant LATER = AT.plusSeconds(5);
    private static final String TEXT = "<p>What a page holds.</p>".repeat(20);
    private static final PageAddress ADDRESS = new PageAddress("/", "");

    private final CachedPage page = page(AT.plusSeconds(12));

    @Test
    void isSentAsItIsOrCompressedEachWithItsTag() throws IOException {
        PageAnswer plain = answer(request(false, null, null));
        PageAnswer gzip = answer(request(true, null, null));
        assertThat(bytes(plain.body())).isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes(gzip.body()))).readAllBytes())
                .isEqualTo(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(gzip.headers()).containsEntry("Content-Encoding", "gzip").containsEntry("Vary", "Accept-Encoding");
        assertThat(plain.headers()).doesNotContainKey("Content-Encoding").containsEntry("Vary", "Accept-Encoding");
        assertThat(gzip.headers().get("ETag")).isNotEqualTo(plain.headers().get("ETag"));
        assertThat(plain.headers()).containsEntry("Content-Length", Integer.toString(TEXT.length()));
    }

    @Test
    void eitherTagIsNotModifiedWhicheverFormWouldBeSent() {
        for (CachedPage.Body body : Set.of(page.plain(), page.gzip())) {
            for (boolean gzip : new boolean[] {true, false}) {
                PageAnswer answer = answer(request(gzip, "\"other\", W/" + body.etag(), null));
                assertThat(answer.status()).isEqualTo(304);
                assertThat(answer.body()).isNull();
                assertThat(answer.headers()).containsKeys("ETag", "Cache-Control", "Vary");
            }
        }
        assertThat(answer(request(false, "*", null)).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "", "garbage", "\"", ",,,"})
    void anotherTagIsAnsweredWithThePage(String tag) {
        assertThat(answer(request(false, tag, LATER)).status()).isEqualTo(200);
    }

    @Test
    void theDateCountsWhereThereIsNoTag() {
        Instant rendered = Instant.parse("2026-01-31T12:00:00Z");
        assertThat(answer(request(false, null, null)).headers())
                .containsEntry("Last-Modified", "Sat, 31 Jan 2026 12:00:00 GMT");
        assertThat(answer(request(false, null, rendered)).status()).isEqualTo(304);
        assertThat(answer(request(false, null, rendered.minusSeconds(1))).status())
                .isEqualTo(200);
    }

    @Test
    void aYoungCopyHasNoDateForItsSecondMayHaveHeldAnother() {
        PageAnswer young = PageAnswer.of(page, request(false, null, AT), Standing.HIT, AT.plusSeconds(1));
        assertThat(young.headers()).doesNotContainKey("Last-Modified");
        assertThat(young.status()).isEqualTo(200);
    }

    @Test
    void othersMayKeepItForHalfAMinuteWhateverIsPlanned() {
        assertThat(answer(request(false, null, null)).headers())
                .containsEntry("Cache-Control", "public, max-age=0, s-maxage=30");
        assertThat(PageAnswer.of(page(null), request(false, null, null), Standing.HIT, LATER)
                        .headers())
                .containsEntry("Cache-Control", "public, max-age=0, s-maxage=30");
        assertThat(PageAnswer.of(page, request(false, null, null), Standing.STALE, LATER)
                        .headers())
                .containsEntry("Cache-Control", "no-store");
    }

    @Test
    void isOverAtItsEnd() {
        assertThat(page.isOver(AT.plusSeconds(12).minusMillis(1))).isFalse();
        assertThat(page.isOver(AT.plusSeconds(12))).isTrue();
        assertThat(page(null).isOver(AT.plus(Duration.ofDays(900)))).isFalse();
    }

    @Test
    void headersAloneHaveNoBody() {
        PageAnswer head = answer(new ReaderRequest(ADDRESS, true, false, null, null));
        assertThat(head.body()).isNull();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers()).containsEntry("Content-Length", Integer.toString(TEXT.length()));
    }

    private PageAnswer answer(ReaderRequest request) {
        return PageAnswer.of(page, request, Standing.HIT, LATER);
    }

    private static ReaderRequest request(boolean gzip, String tags, Instant since) {
        return new ReaderRequest(ADDRESS, false, gzip, tags, since);
    }

    private static CachedPage page(Instant end) {
        return CachedPage.of(
                "text/html",
                TEXT.getBytes(StandardCharsets.UTF_8),
                new CachedPage.Making(Set.of("front"), 1, end, AT, 0));
    }

    private static byte[] bytes(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.get(bytes);
        return bytes;
    }
}
