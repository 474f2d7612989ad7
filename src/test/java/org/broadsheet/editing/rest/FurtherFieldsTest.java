package org.broadsheet.editing.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.testing.Refusals.refusalOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.StoryContent;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.platform.rest.Json;
import org.broadsheet.text.HiddenCharacters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FurtherFieldsTest {
    private static final String TYPE = "This has another type than is expected here.";

    private final List<Violation> wrong = new ArrayList<>();

    private Map<StoryField, Object> read(String members) {
        try {
            ObjectMapper mapper = new Json().getContext(Manuscript.class);
            Manuscript sent = mapper.readValue(
                    "{\"section\":\"world\",\"headline\":\"H\",\"standfirst\":\"S\",\"body\":\"\"," + members + "}",
                    Manuscript.class);
            return FurtherFields.read(sent.further(), wrong);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void readsEachFieldOfTheListByItsKey() {
        assertThat(read("\"kicker\":\"K\",\"socialHeadline\":\"Said\",\"canonicalUrl\":null,\"noIndex\":true,"
                        + "\"translationOf\":12,\"leadMedia\":{\"media\":7}"))
                .isEqualTo(Map.of(
                        StoryField.KICKER,
                        "K",
                        StoryField.SOCIAL_HEADLINE,
                        "Said",
                        StoryField.NO_INDEX,
                        true,
                        StoryField.TRANSLATION_OF,
                        12L,
                        StoryField.LEAD_MEDIA,
                        7L));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kicker | 5",
                "socialHeadline | []",
                "noIndex | ^true^",
                "noIndex | 1",
                "translationOf | ^12^",
                "translationOf | 1.5",
                "translationOf | 99999999999999999999",
                "leadMedia | 7",
                "leadMedia | {}",
                "leadMedia | {^media^:7,^crop^:^x^}",
                "canonicalUrl | {}",
            })
    void refusesAnotherType(String field, String value) {
        assertThat(read("\"" + field + "\":" + value.replace('^', '"'))).isEmpty();
        assertThat(wrong).containsExactly(new Violation(field, TYPE));
    }

    @Test
    void refusesWhatTheListDoesNotHave() {
        ProblemException refusal = refusalOf(
                () -> FurtherFields.requireKnown(Set.of("kicker", "subtitle", "noindex", "legalHold", "headline")));
        assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("headline", "legalHold", "noindex", "subtitle");
        assertThat(refusal.violations()).extracting(Violation::message).containsOnly("This field is not known.");
    }

    @Test
    void refusesANullCharacter() {
        read("\"socialHeadline\":\"a\\u0000b\"");
        assertThat(wrong).containsExactly(new Violation("socialHeadline", HiddenCharacters.MESSAGE));
    }

    @Test
    void writesEveryFieldWithOrWithoutAValue() {
        Map<String, Object> members = FurtherFields.of(
                StoryContent.of(Map.of(StoryField.KICKER, "K", StoryField.NO_INDEX, true, StoryField.LEAD_MEDIA, 7L)));

        assertThat(members)
                .containsEntry("kicker", "K")
                .containsEntry("noIndex", true)
                .containsEntry("leadMedia", Map.of("media", 7L))
                .containsEntry("socialDescription", null)
                .containsEntry("translationOf", null)
                .doesNotContainKeys("headline", "slugline", "body");
        assertThat(FurtherFields.of(StoryContent.of(Map.of()))).containsEntry("noIndex", false);
    }
}
