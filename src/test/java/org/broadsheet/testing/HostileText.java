package org.broadsheet.testing;

import java.util.stream.Stream;

/** Texts that were made to be slow: a beginning, something again and again, an end. */
public record HostileText(String name, String start, String again, String end) {

    private static HostileText of(String name, String again) {
        return new HostileText(name, "", again, "");
    }

    /** Against whatever reads plain text. */
    public static Stream<HostileText> plain() {
        return Stream.of(
                of("marks out of their order", "\u0300\u0316"),
                of("one mark", "\u0300"),
                of("half-width voice marks", "\uff9e\u0338"),
                of("marks and joiners", "\u0316\u200d\u0300\u034f"),
                new HostileText("spaces before a letter", "", " ", "x"),
                new HostileText("spaces before an at sign", "a", " \u00a0", "@"),
                of("line ends and spaces", "\n \t"),
                of("at signs", "a@"),
                of("dots", "a.b@c."),
                of("addresses", "http://a.b/c("),
                of("addresses before a closing bracket", "http://a)"),
                of("addresses without a scheme before a closing bracket", "www.a.b)"),
                new HostileText("closing brackets", "http://a.example/", ")", ""),
                of("brackets", "([{<"),
                of("ampersands", "&amp;&#x1"),
                of("word ends", "a\u0300 http"),
                of("right to left", "\u2067\u05d0\u0651\u2069"),
                of("left open", "\u202e\u2067"),
                of("quotation marks", "“\"'"),
                of("letters one by one", "a b "),
                of("ligatures of eighteen letters", "\ufdfa"),
                of("squares of six letters", "\u3316"),
                of("subtags", "en-a-"),
                of("hyphens", "a-"),
                of("keyed words", "label=a[role="),
                of("flags", "\ud83c\udff4\udb40\udc67\udb40\udc62"),
                of("numbers", "0"),
                of("encoded", "%F0~_-"),
                of("ideographs", "中文"),
                of("Thai", "ก็็"));
    }

    /** Against whatever reads HTML. */
    public static Stream<HostileText> html() {
        return Stream.concat(elements(), fragments());
    }

    private static Stream<HostileText> elements() {
        return Stream.of(
                of("nested quotations", "<blockquote>"),
                of("quotations", "<blockquote>x</blockquote>"),
                of("nested lists", "<ul><li data-list=\"bullet\">"),
                of("flat lists", "<ol><li data-list=\"ordered\">x</li></ol>"),
                new HostileText(
                        "one flat list", "<ol>", "<li data-list=\"bullet\" class=\"ql-indent-1\">x</li>", "</ol>"),
                new HostileText(
                        "indents",
                        "<ol>",
                        "<li data-list=\"bullet\" class=\"ql-indent-8\">x<li data-list=\"ordered\">y",
                        ""),
                of("nested emphasis", "<b><i>"),
                of("emphasis over paragraphs", "<b><p>"),
                of("emphasis closed in the wrong order", "<b></i>"),
                of("links in links", "<a href=\"https://a.example/\"><b>"),
                of("links", "<p><a href=\"https://a.example/\">x</a> "),
                of("tables", "<table><tr><td>"),
                of("cells", "<td>x"),
                of("empty paragraphs", "<p></p>"),
                of("empty emphasis", "<b> </b>"),
                of("paragraphs", "<p>word word"),
                of("line breaks", "<br>"),
                of("scripts", "<script>"),
                of("unknown elements", "<o:p/>"),
                of("foreign elements", "<svg><math>"));
    }

    /** Attributes, characters and the marks that HTML is made of. */
    private static Stream<HostileText> fragments() {
        return Stream.of(
                of("titles left open", "<a title=\""),
                of("titles with brackets", "<a title=\"<a title='>"),
                of("one long title", "<a title=\"x"),
                new HostileText("subtags", "<p lang=\"en", "-a", "\">x</p>"),
                of("attributes", "<p a=b "),
                of("brackets", "<"),
                of("ends", "</"),
                of("comments", "<!--"),
                of("comments that end", "<!-- x -->"),
                of("comments that end with a call", "<!-- x --!>"),
                of("ends in declarations", "<b><!</b>"),
                of("ends in instructions", "<b><?</b>"),
                of("ends without a name", "<b></ </b>"),
                of("ends in titles", "<b title=\"</b>\">"),
                of("ends in style sheets", "<b><style></b></style>"),
                of("style sheets without an end", "<style></b>"),
                of("ampersands", "&"),
                of("numbered characters", "&#x300;&#x316;"),
                of("marks", "\u0300\u0316"),
                of("spaces", " \n"),
                of("no-break spaces", "&nbsp;"),
                of("words", "Bridge opens. "));
    }

    /** So much of it. */
    public String of(int length) {
        int room = Math.max(0, length - start.length() - end.length());
        String middle = again.repeat(room / again.length() + 1);
        return start + middle.substring(0, room) + end;
    }

    @Override
    public String toString() {
        return name;
    }
}
