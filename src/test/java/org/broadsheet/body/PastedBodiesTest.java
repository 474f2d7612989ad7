package org.broadsheet.body;

import static org.broadsheet.body.BodyNotice.Kind.COMMENTS_DROPPED;
import static org.broadsheet.body.BodyNotice.Kind.DELETED_TEXT_DROPPED;
import static org.broadsheet.body.BodyNotice.Kind.ELEMENT_LEFT_OUT;
import static org.broadsheet.body.BodyNotice.Kind.FOOTNOTE_UNLINKED;
import static org.broadsheet.body.BodyNotice.Kind.LINK_REMOVED;
import static org.broadsheet.body.ReadCase.of;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists, tracked changes, comments and footnotes are what they were in the program that they come from. */
class PastedBodiesTest {
    private static final String WORD_ITEM =
            "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level%d lfo1'>"
                    + "<![if !supportLists]><span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>%s"
                    + "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span></span><![endif]>%s<o:p></o:p></p>";

    private static final String NOTED =
            "<p>Claim<sup><a href=\"#fn-1\" id=\"fnref-1\" rel=\"noopener\">1</a></sup>.</p>"
                    + "<section class=\"footnotes\"><ol><li id=\"fn-1\">Source.</li></ol></section>";

    private static String item(int level, String mark, String text) {
        return WORD_ITEM.formatted(level, mark, text);
    }

    static Stream<ReadCase> lists() {
        return Stream.of(
                of(
                        "<ol start=5><li>Five<li value=9>Nine</ol>",
                        "<ol start=\"5\"><li>Five</li><li value=\"9\">Nine</li></ol>"),
                of("<ol reversed><li>b<li>a</ol>", "<ol reversed=\"reversed\"><li>b</li><li>a</li></ol>"),
                of("<ul><li>a<ul><li>b</ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
                of("<ul><li>a</li><ul><li>b</li></ul></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
                of("<ul><li>a</li><li><ol><li>b</li></ol></li></ul>", "<ul><li>a<ol><li>b</li></ol></li></ul>"),
                of("<ul><ul><li>a</li></ul></ul>", "<ul><li>a</li></ul>"),
                of("<li>a</li><li>b</li>", "<ul><li>a</li><li>b</li></ul>"),
                of(
                        "<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>",
                        "<ul><li>a</li><li><p>b</p><p>c</p></li></ul>"),
                of(
                        item(1, "1.", "a") + item(2, "·", "b") + item(1, "2.", "c"),
                        "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
                of(
                        item(1, "3)", "c") + item(1, "4)", "d") + "<p>x</p>",
                        "<ol start=\"3\"><li>c</li><li>d</li></ol><p>x</p>"),
                of(item(1, "·", "a") + item(4, "a)", "b"), "<ul><li>a<ol><li>b</li></ol></li></ul>"),
                of(
                        "<ul type=disc><li class=MsoNormal style='mso-list:l0 level1 lfo1'>One</li>"
                                + "<li class=MsoNormal style='mso-list:l0 level1 lfo1'>Two</li></ul>",
                        "<ul><li>One</li><li>Two</li></ul>"),
                of(
                        item(1, "·", "a") + "<ul><ul><li style='mso-list:l0 level2 lfo1'>b</li></ul></ul>"
                                + item(1, "·", "c"),
                        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
                of(
                        "<p class=\"MsoListParagraphCxSpFirst\" style=\"text-indent: -18pt;\"><span style=\"font-family: Symbol;\">"
                                + "&middot;<span>&nbsp;&nbsp;&nbsp; </span></span>Item 1</p>",
                        "<ul><li>Item 1</li></ul>"),
                of(
                        "<h2 style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1. </span>Head</h2>",
                        "<h2>1. Head</h2>"));
    }

    static Stream<ReadCase> changes() {
        String word = "<html xmlns:w=\"urn:schemas-microsoft-com:office:word\"><body><p class=MsoNormal>";
        return Stream.of(
                of(
                        "<p>The total is <del cite=\"mailto:A\">50</del><ins cite=\"mailto:A\">60</ins> seats.</p>",
                        "<p>The total is 60 seats.</p>",
                        DELETED_TEXT_DROPPED),
                of("<p>a <span class=msoDel>b</span>c</p>", "<p>a c</p>", DELETED_TEXT_DROPPED),
                of("<p>a<span class=\"ice-del x\">b</span></p>", "<p>a</p>", DELETED_TEXT_DROPPED),
                of(
                        "<b id=\"docs-internal-guid-1\" style=\"font-weight:normal\"><p dir=ltr>a <span style=\"color:#188038;"
                                + "text-decoration:line-through\">b</span><span style=\"color: #000000;"
                                + "text-decoration:line-through\">c</span></p></b>",
                        "<p>a <s>c</s></p>",
                        DELETED_TEXT_DROPPED),
                of("<p><s>old</s> new</p>", "<p><s>old</s> new</p>"),
                of(
                        word + "<span lang=EN-US>Ms X</span><span class=MsoCommentReference><a class=msocomanchor"
                                + " href=\"#_msocom_1\">[AB1]</a></span> came.</p><div style='mso-element:comment-list'>"
                                + "<hr class=msocomoff><div style='mso-element:comment'><p class=MsoCommentText>Hide</p></div></div>",
                        "<p>Ms X came.</p>",
                        COMMENTS_DROPPED),
                of(
                        "<p>a<sup><a href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup></p>"
                                + "<div><p><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]</a><span>Hide</span></p></div>",
                        "<p>a</p>",
                        COMMENTS_DROPPED),
                of("<p>a<span style='display:none'>b</span></p>", "<p>a</p>", ELEMENT_LEFT_OUT));
    }

    static Stream<ReadCase> footnotes() {
        return Stream.of(
                of(
                        "<p>Claim<sup><a href=\"#fn1\" id=\"r1\">1</a></sup>.</p><ol><li id=\"fn1\">Source. <a href=\"#r1\">↩</a></li></ol>",
                        NOTED),
                of(
                        "<p>Claim<sup><a href=\"#fn1\" id=\"r1\">1</a></sup>.</p><ol><li id=\"fn1\">Source.</li></ol>",
                        NOTED),
                of(NOTED, NOTED),
                of(
                        "<p class=MsoNormal>Claim<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\" title=\"\">"
                                + "<span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a>.</p>"
                                + "<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width=\"33%\">"
                                + "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1'"
                                + " href=\"#_ftnref1\" name=\"_ftn1\" title=\"\"><span class=MsoFootnoteReference>[1]</span></a> Source.</p></div></div>",
                        NOTED),
                of(
                        "<p>Claim<sup><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></sup>.</p><hr>"
                                + "<div><p><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span>&nbsp;Source.</span></p></div>",
                        NOTED.replace("Source", "\u00a0Source")),
                of(
                        "<p>B<sup><a href=\"#n2\">2</a></sup> A<sup><a href=\"#n1\">1</a>, <a href=\"#n2\">2</a></sup></p>"
                                + "<ul><li id=n1>One</li><li id=n2>Two</li></ul>",
                        "<p>B<sup><a href=\"#fn-1\" id=\"fnref-1\" rel=\"noopener\">1</a></sup>"
                                + " A<sup><a href=\"#fn-2\" id=\"fnref-2\" rel=\"noopener\">2</a></sup><sup>,</sup>"
                                + " <sup><a href=\"#fn-1\" id=\"fnref-1-2\" rel=\"noopener\">1</a></sup></p>"
                                + "<section class=\"footnotes\"><ol><li id=\"fn-1\">Two</li><li id=\"fn-2\">One</li></ol></section>"),
                of(
                        "<p>x</p><section class=\"footnotes\"><ol><li id=\"fn-1\">Source.</li></ol></section>",
                        "<p>x</p><ol><li>Source.</li></ol>",
                        FOOTNOTE_UNLINKED),
                of("<p>x<sup><a href=\"#fn9\">9</a></sup></p>", "<p>x<sup>9</sup></p>", LINK_REMOVED),
                of("<p><a href=\"#s1\">1</a></p><h2 id=s1>One</h2>", "<p>1</p><h2>One</h2>", LINK_REMOVED));
    }

    @ParameterizedTest
    @MethodSource({"lists", "changes", "footnotes"})
    void becomes(ReadCase one) {
        one.check();
    }
}
