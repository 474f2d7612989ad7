package org.broadsheet.text;

import java.util.stream.Stream;
import org.broadsheet.body.HtmlPolicy;
import org.broadsheet.platform.Cursor;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever everybody's text passes through grows with the text, and no more. */
class HostileTextTest {
    private static final int HTML = 300_000;
    private static final int LIMIT = 160_000;

    static Stream<HostileText> plain() {
        return HostileText.plain();
    }

    static Stream<HostileText> all() {
        return Stream.concat(HostileText.plain(), HostileText.html());
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainText(HostileText hostile) {
        Growth.assertLinear("a line", LIMIT, hostile::of, PlainText::line);
        Growth.assertLinear("a cleaned line", PlainText.LONGEST, hostile::of, PlainText::line);
        Growth.assertLinear("a cleaned headline", PlainText.LONGEST, hostile::of, PlainText::headline);
        Growth.assertLinear("cleaned lines", PlainText.LONGEST, hostile::of, PlainText::lines);
        Growth.assertLinear("hidden characters in a text", LIMIT, hostile::of, HiddenCharacters::inText);
        Growth.assertLinear("hidden characters in a line", LIMIT, hostile::of, HiddenCharacters::inLine);
        Growth.assertLinear("a well-formed slug", LIMIT, hostile::of, Slugs::wellFormed);
        Growth.assertLinear("a slug", LIMIT, hostile::of, text -> Slugs.of(text, "none"));
        Growth.assertLinear("a cursor", LIMIT, hostile::of, Cursor::parse);
    }

    @ParameterizedTest
    @MethodSource("all")
    void html(HostileText hostile) {
        Growth.assertLinear("the bounds", HtmlBounds.LONGEST, hostile::of, HtmlBounds::hold);
        Growth.assertLinear("cleaning", HTML, hostile::of, HtmlPolicy::story);
        Growth.assertBounded("cleaning", HtmlBounds.LONGEST, hostile::of, HtmlPolicy::story);
        Growth.assertLinear("the words", HTML, hostile::of, HtmlText::words);
        Growth.assertBounded("the words", HtmlBounds.LONGEST, hostile::of, HtmlText::words);
    }
}
