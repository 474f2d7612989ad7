package org.broadsheet.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.broadsheet.platform.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reply must have, and what may stand in it. */
class ReplyTest {

    private static List<String> wrong(Reply reply) {
        return reply.cleaned().violations(true).stream().map(Violation::field).toList();
    }

    private static Reply guest(String email, String website) {
        return new Reply(null, "Well said.", "Marta", email, website);
    }

    @Test
    void aGuestGivesNameAddressAndText() {
        assertThat(wrong(guest("marta@example.org", null))).isEmpty();
        assertThat(wrong(new Reply(null, " \n ", " ", "", null))).containsExactly("body", "name", "email");
    }

    @Test
    void whatLooksEmptyIsEmpty() {
        assertThat(wrong(new Reply(null, "\u200b\u2060\n\u00ad", "\u3164 \u2800", "m@example.org", null)))
                .containsExactly("body", "name");
    }

    @Test
    void whatNobodyCanSeeIsToldAtItsField() {
        assertThat(new Reply(null, "a\u0000b", "M\u202ea", "m@example.org", null).hidden())
                .containsExactly(
                        new Violation("body", "hidden_characters"), new Violation("name", "hidden_characters"));
        assertThat(new Reply(
                                null,
                                "left \u202eopen\n\u202c",
                                "a\udb40\udc41",
                                "m@example.org",
                                "https://a.example/\udb40\udc41")
                        .hidden())
                .extracting(Violation::field)
                .containsExactly("body", "name", "website");
        assertThat(new Reply(null, "two\nlines, \u202bturned\u202c", "\u2067שלום\u2069", "m@example.org", null)
                        .hidden())
                .isEmpty();
    }

    @Test
    void whatIsFarTooLongIsRefusedByItsLengthAlone() {
        String marks = "a" + "\u0300\u0316".repeat(160_000);
        assertThat(new Reply(null, marks, marks, marks, marks).wrong(true))
                .containsExactly(
                        new Violation("body", "body_long"),
                        new Violation("name", "name_long"),
                        new Violation("email", "email_long"),
                        new Violation("website", "website_wrong"));
    }

    @Test
    void marksAreStackedNoHigherThanWritingNeeds() {
        Reply typed = new Reply(
                null,
                ("Z" + "\u0347\u0310".repeat(40) + " ").repeat(10),
                "Z" + "\u0347".repeat(40),
                "m@example.org",
                null);
        assertThat(typed.wrong(true)).isEmpty();
        assertThat(typed.cleaned().body())
                .isEqualTo("Z\u0347\u0347\u0310\u0310 ".repeat(10).strip());
        assertThat(typed.cleaned().name()).isEqualTo("Z\u0347\u0347\u0347\u0347");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u202a", "\u0001", "\u007f", "\ufff9"})
    void noFieldTakesWhatNobodySees(String hidden) {
        String text = "ma" + hidden + "rta";
        Reply reply = new Reply(null, "x\u0001", text, text + "@example.org", "https://" + text + ".example");
        assertThat(reply.wrong(true))
                .extracting(Violation::field, Violation::message)
                .containsExactly(
                        tuple("body", "hidden_characters"),
                        tuple("name", "hidden_characters"),
                        tuple("email", "hidden_characters"),
                        tuple("website", "hidden_characters"));
    }

    @Test
    void whoIsSignedInGivesTheTextAlone() {
        Reply reply = new Reply(null, "Well said.", null, null, null);
        assertThat(reply.cleaned().violations(false)).isEmpty();
    }

    @Test
    void lengthsAreBounded() {
        assertThat(wrong(new Reply(null, "x".repeat(10_000), "n".repeat(60), "marta@example.org", null)))
                .isEmpty();
        assertThat(wrong(new Reply(null, "x".repeat(10_001), "n".repeat(61), "m@" + "e".repeat(199), null)))
                .containsExactly("body", "name", "email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"marta@", "marta", "@example.org", "a b@example.org", "a@b@c.org", "a@b", "<a@b.org>", "a@-b.org"
            })
    void anAddressOfMailIsComplete(String email) {
        assertThat(wrong(guest(email, null))).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"marta@example.org", "m.r+x@mail.example.co.uk", "марта@пример.укр", "o'neill@example.org"})
    void addressesOfMailFromEverywhereAreTaken(String email) {
        assertThat(wrong(guest(email, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "ftp://example.org",
                "//example.org",
                "http:alert(1)",
                "https://",
                "http://user@example.org",
                "vbscript:x",
                "https://ex ample.org",
                "https://example.org/\"onclick=",
                "file:///etc/passwd",
                "https:///path",
                "javascript.x:alert(1)",
                "example.org:alert(1)",
                "me@example.org",
                "https://bbc.co.uk＠evil.example/",
                "https://bbc.co.uk﹫evil.example/",
                "https://bbc.co.uk／a.evil.example/",
                "https:example.org",
                "example",
                "1.5",
                ".org",
                "example..org",
                "example.org/\"onclick=",
                "exa mple.org"
            })
    void onlyAPlainAddressOfTheWebMayStandBehindAName(String website) {
        assertThat(wrong(guest("marta@example.org", website))).containsExactly("website");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://example.org/a?b=c#d",
                "https://пример.укр/",
                "http://127.0.0.1:8080/"
            })
    void addressesOfTheWebAreTaken(String website) {
        assertThat(wrong(guest("marta@example.org", website))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", " www.example.co.uk/a?b=c#d ", "пример.укр", "example.org?a=b:c@d"})
    void aBareHostIsAnAddressOfTheWeb(String website) {
        Reply reply = guest("marta@example.org", website).cleaned();

        assertThat(reply.website()).isEqualTo("https://" + website.strip());
        assertThat(reply.violations(true)).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndInTheOrderOfTheFields() {
        Reply reply = new Reply(null, "\u0000", "M\u202ea", "marta@", "javascript:alert(1)");

        assertThat(reply.wrong(true))
                .containsExactly(
                        new Violation("body", "hidden_characters"),
                        new Violation("name", "hidden_characters"),
                        new Violation("email", "email_wrong"),
                        new Violation("website", "website_wrong"));
        assertThat(new Reply(null, "", "M\u202ea", "marta@example.org", "example.org").wrong(true))
                .containsExactly(new Violation("body", "body_missing"), new Violation("name", "hidden_characters"));
        assertThat(guest("marta@example.org", "example.org").wrong(true)).isEmpty();
    }

    @Test
    void controlCharactersAndTurnedTextAreTakenOut() {
        Reply reply = new Reply(null, "a\u0000b\u202ec\r\nd", "M\u0007ar\nta", " m@example.org ", null).cleaned();

        assertThat(reply.body()).isEqualTo("abc\nd");
        assertThat(reply.name()).isEqualTo("Mar ta");
        assertThat(reply.email()).isEqualTo("m@example.org");
    }
}
