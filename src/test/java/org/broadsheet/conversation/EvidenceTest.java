package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.DetectorResult.Outcome;
import org.broadsheet.moderation.ModerationMessages;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What detectors found is kept as codes and read as sentences. */
@OnEveryStore
class EvidenceTest {
    private static final Instant AT = Instant.parse("2026-12-01T09:00:00Z");

    @Parameter
    House house;

    private String said(Evidence evidence) {
        return house.get(ModerationMessages.class).evidence(evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "links | {\"links\":1} | 1 link",
                "links | {\"links\":1234} | 1,234 links",
                "new_guest | {\"earlier\":0} | a guest, no earlier comment",
                "new_guest | {\"earlier\":1} | a guest, 1 earlier comment",
                "new_member | {\"earlier\":2} | a reader with an account, 2 earlier comments",
                "known_guest | {\"earlier\":9} | a guest with earlier comments",
                "exception | {\"name\":\"IOException\"} | failed: IOException",
                "late | {} | it took too long",
                "no_thread | {} | it could not be asked: no thread was free",
                "no_verdict | {} | it gave no answer",
                "interrupted | {} | it was interrupted",
                "sanction | {} | a sanction on the author",
                "story_rule | {} | all comments on this story",
                "staff | {} | a member of the staff",
                "spam-score | {\"percent\":81} | spam-score {\"percent\":81}",
                "links | {\"links\":  | {\"links\":",
                "links | {\"links\":\"two\"} | links {\"links\":\"two\"}",
                "words | {\"phrases\":[\"foul\"]} | words {\"phrases\":[\"foul\"]}",
            })
    void everyCodeHasItsSentence(String code, String json, String sentence) {
        assertThat(said(Evidence.read(code, json))).isEqualTo(sentence);
    }

    @Test
    void phrasesAreNamedWithTheirLists() {
        Map<String, Object> values = Map.of(
                "phrases", List.of("foul {0}", "it's"),
                "languages", List.of("en", "*"),
                "kinds", List.of("BANNED", "PERHAPS_SUSPECT"),
                "more", 0L);
        assertThat(said(new Evidence("words", values))).isEqualTo("banned (en): foul {0}, perhaps suspect (*): it's");
        Map<String, Object> many =
                Map.of("phrases", List.of("foul"), "languages", List.of("en"), "kinds", List.of("SUSPECT"), "more", 3L);
        assertThat(said(new Evidence("words", many))).isEqualTo("suspect (en): foul, and 3 more");
    }

    @Test
    void sentencesOfBeforeAreShownAsTheyAre() {
        house.tamper(
                "insert into detector_verdict (id, comment_revision_id, detector, detector_version, outcome, score,"
                        + " evidence, judged_at, row_hash) values (1, 1, 'links', '1', 'HOLD', 2, '2 links, {more}',"
                        + " timestamp with time zone '2026-12-01 09:00:00+00', 'x')");

        RecordedResult finding = house.within(
                () -> house.entities().find(DetectorVerdict.class, 1L).finding());

        assertThat(said(finding.evidence())).isEqualTo("2 links, {more}");
        assertThat(finding.evidence().code()).isEqualTo("text");
    }

    @Test
    void evidenceComesBackAsItWasGiven() {
        Evidence evidence = new Evidence("mixed", Map.of("n", 7L, "text", "a \"b\"", "list", List.of("x", "y")));

        assertThat(Evidence.read("mixed", evidence.json())).isEqualTo(evidence);
    }

    @Test
    void moreThanIsKeptIsNoEvidence() {
        assertThatThrownBy(() -> Evidence.of("text", "text", "x".repeat(Evidence.LONGEST)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The hash of a row of before does not know the columns that came later. */
    @Test
    void codeAndValuesAreUnderTheHash() {
        DetectorVerdict with = row(Evidence.of("links", "links", 2L));
        DetectorVerdict other = row(Evidence.of("links", "links", 3L));
        DetectorVerdict without = row(null);

        assertThat(List.of(
                        with.values().sha256(),
                        other.values().sha256(),
                        without.values().sha256()))
                .doesNotHaveDuplicates();
    }

    private static DetectorVerdict row(Evidence evidence) {
        return new DetectorVerdict(
                1, new RecordedResult("links", "1", new DetectorResult(Outcome.HOLD, 2, evidence)), AT);
    }
}
