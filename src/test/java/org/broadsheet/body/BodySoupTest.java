package org.broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.broadsheet.testing.Growth;
import org.broadsheet.testing.HostileText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent is read in a time that grows with its length, and gives itself when it is read again. */
class BodySoupTest {
    static Stream<HostileText> hostile() {
        return Stream.concat(
                HostileText.html(),
                Stream.of(
                        new HostileText("Word's lists", "", "<p style='mso-list:l0 level1 lfo1'>x", ""),
                        new HostileText("references", "", "<sup><a href='#fn1'>1</a></sup>", "<li id=fn1>x"),
                        new HostileText("targets", "", "<a name=fn1>1</a>", ""),
                        new HostileText("items without a list", "", "<li>x", ""),
                        new HostileText("fact boxes", "", "<aside class=factbox>x</aside>", ""),
                        new HostileText("footnote lists", "", "<section class=footnotes><ol><li>x", ""),
                        new HostileText("deleted", "", "<del>x</del>", ""),
                        new HostileText("styles", "<p style='", "a:b ;", "'>x")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void costsNoMoreThanItsLength(HostileText hostile) {
        Growth.assertLinear("reading", 160_000, hostile::of, BodyReader::read);
    }

    private static final String[] PIECES = {
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "text ",
        "more",
        "<br>",
        "<b>",
        "</b>",
        "<i>",
        "<ul>",
        "</ul>",
        "<ol start=3>",
        "</ol>",
        "<li>",
        "</li>",
        "<table>",
        "</table>",
        "<tr>",
        "<td>",
        "<th>",
        "<caption>",
        "<blockquote>",
        "</blockquote>",
        "<p class=pull>",
        "<blockquote class=pullquote>",
        "<aside class=factbox>",
        "</aside>",
        "<h1>",
        "<h2>",
        "</h2>",
        "<h4>",
        "<sup><a href='#n1'>1</a></sup>",
        "<li id=n1>note",
        "<a href='https://a.example/'>",
        "</a>",
        "<q>",
        "</q>",
        "&nbsp;",
        "<figure data-media=1>",
        "<figcaption>",
        "<small>",
        "</figure>",
        "<iframe src='https://a.example/'></iframe>",
        "<hr>",
        "<span lang=fr>",
        "</span>",
        "<section class=footnotes>",
        "</section>",
        "<pre>\na\n",
        "</pre>",
        "<del>x</del>",
        "<p style='mso-list:l0 level2 lfo1'>",
        "<p class=embed>",
        "\n",
        "<figure>",
        "<div lang=de>",
        "<dl><dt>",
        "<dd>"
    };

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Property(tries = 3000)
    void whatWasReadGivesItself(@ForAll("soup") String soup) {
        String once = BodyReader.read(soup).html();
        Body again = BodyReader.read(once);
        assertThat(again.html()).isEqualTo(once);
        assertThat(again.notices()).isEmpty();
    }
}
