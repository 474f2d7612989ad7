package org.broadsheet.body;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * What the programs that a text was copied from put into it beside the text: deleted words of tracked changes, comments,
 * hidden text, languages that nobody chose.
 */
final class Clip {
    private static final Pattern DELETED = Pattern.compile(
            "(?i)mso-?del|ice-del|(?:[a-z]+-)?suggestion-(?:marker-)?delet(?:e|ed|ion)|tracked?-?del(?:ete|eted|etion)?");
    private static final Set<String> COMMENTS =
            Set.of("msocommentreference", "msocommenttext", "msocomanchor", "msocomtxt", "msocomoff");
    private static final Pattern GOOGLE_COMMENT = Pattern.compile("#?cmnt(?:_ref)?\\d+");
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:(?!#000000|#000(?:;|$)|black|rgb\\(0,0,0\\))");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final boolean word;
    private final boolean google;

    private Clip(boolean word, boolean google) {
        this.word = word;
        this.google = google;
    }

    static Clip of(String html) {
        boolean word =
                html.contains("mso-") || html.contains("urn:schemas-microsoft-com:office") || html.contains("=Mso");
        return new Clip(word, html.contains("docs-internal-guid"));
    }

    /** An element's style without its spaces. */
    static String style(Element element) {
        return element.hasAttr("style")
                ? SPACE.matcher(element.attr("style")).replaceAll("").toLowerCase(Locale.ROOT)
                : "";
    }

    boolean isDeleted(Element element) {
        String name = element.normalName();
        return name.equals("del")
                || name.equals("w:del")
                || element.classNames().stream()
                        .anyMatch(look -> DELETED.matcher(look).matches())
                || element.attr("data-suggestion-type").startsWith("delet")
                || google && isStruckInColour(element);
    }

    /** A deletion that Google Docs suggests; text that its writer struck through is black. */
    private static boolean isStruckInColour(Element element) {
        String style = style(element);
        return style.contains("line-through") && COLOUR.matcher(style).find();
    }

    static boolean isComment(Element element) {
        return element.classNames().stream().anyMatch(look -> COMMENTS.contains(look.toLowerCase(Locale.ROOT)))
                || style(element).contains("mso-element:comment")
                || style(element).contains("mso-special-character:comment")
                || isGoogleComment(element);
    }

    private static boolean isGoogleComment(Element element) {
        Node first = element.childNodeSize() == 0 ? null : element.childNode(0);
        return switch (element.normalName()) {
            case "a" -> GOOGLE_COMMENT.matcher(element.attr("href")).matches();
            case "div", "p" ->
                first instanceof Element inner
                        && (GOOGLE_COMMENT.matcher(inner.id()).matches() || isGoogleCommentText(inner));
            default -> false;
        };
    }

    private static boolean isGoogleCommentText(Element inner) {
        Element anchor = inner.normalName().equals("p") ? inner.firstElementChild() : null;
        return anchor != null && GOOGLE_COMMENT.matcher(anchor.id()).matches();
    }

    static boolean isHidden(Element element) {
        String style = style(element);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("mso-hide:all");
    }

    /** The number or the dot that Word writes before a paragraph of a list. */
    static boolean isListMark(Element element) {
        return style(element).contains("mso-list:ignore");
    }

    /** The language and the direction of an element; Word and Google Docs name those of every piece of text. */
    void languageOf(Element from, Element to) {
        if (!word && BodySchema.Attribute.LANG.allows(from.attr("lang"))) {
            to.attr("lang", from.attr("lang"));
        }
        String direction = from.attr("dir").toLowerCase(Locale.ROOT);
        boolean usual = (word || google) && direction.equals("ltr");
        if (!usual && BodySchema.Attribute.DIR.allows(direction)) {
            to.attr("dir", direction);
        }
    }
}
