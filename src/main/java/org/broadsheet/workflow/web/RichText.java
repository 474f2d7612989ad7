package org.broadsheet.workflow.web;

import java.util.Set;
import org.broadsheet.platform.HtmlPolicy;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The text of a story on its way between the house's HTML and the rich text field. The field writes lists and quotations
 * in its own way, and it drops what it does not know; so a text that holds such things is not given to it.
 */
final class RichText {
    private static final Set<String> KNOWN =
            Set.of("p", "h2", "h3", "blockquote", "ul", "ol", "li", "strong", "em", "b", "i", "s", "sub", "sup", "a");
    private static final Set<String> BLOCKS = Set.of("p", "h2", "h3", "blockquote", "ul", "ol", "li");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final String INDENT = "ql-indent-";

    private RichText() {}

    /** Whether the rich text field can show this without losing anything. */
    static boolean fits(String html) {
        return parse(html).select("*").stream().skip(1).allMatch(RichText::isKnown);
    }

    private static boolean isKnown(Element element) {
        boolean attributes = element.attributes().asList().stream().allMatch(attribute -> switch (attribute.getKey()) {
            case "href", "rel" -> element.tagName().equals("a");
            case "class" ->
                element.tagName().equals("p") && attribute.getValue().equals("pull");
            default -> false;
        });
        boolean item = element.tagName().equals("li")
                && element.children().stream().anyMatch(Element::isBlock)
                && element.children().stream().noneMatch(child -> LISTS.contains(child.tagName()));
        return KNOWN.contains(element.tagName()) && attributes && !item;
    }

    /** What the rich text field sent, as the house writes it. */
    static String fromField(String sent) {
        Element body = parse(sent);
        body.select(".ql-ui, .ql-cursor").remove();
        body.select("ol, ul").stream()
                .filter(list -> !LISTS.contains(list.parent().tagName()))
                .forEach(RichText::nest);
        return canonical(body);
    }

    /** What was sent, or the text as it was where it says the same to the letter. */
    static String keeping(String original, String sent) {
        boolean same = original != null
                && canonical(parse(HtmlPolicy.story(original))).equals(canonical(parse(HtmlPolicy.story(sent))));
        return same ? original : sent;
    }

    private static Element parse(String html) {
        Document document = Jsoup.parseBodyFragment(html == null ? "" : html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** The field writes all items of nested lists in one flat list, each with its kind and depth. */
    private static void nest(Element flat) {
        if (flat.select("> li[data-list]").isEmpty()) {
            return;
        }
        Element root = new Element("div");
        for (Element item : flat.children().clone()) {
            Element list = listAt(root, depth(item), item.attr("data-list").equals("bullet") ? "ul" : "ol");
            list.appendChild(item);
        }
        root.childNodesCopy().forEach(flat::before);
        flat.remove();
    }

    /** The list of a kind at a depth below the last item, made where it is missing. */
    private static Element listAt(Element parent, int depth, String kind) {
        Element last = parent.lastElementChild();
        boolean list = last != null && LISTS.contains(last.tagName());
        if (depth > 0 && list && last.lastElementChild() != null) {
            return listAt(last.lastElementChild(), depth - 1, kind);
        }
        return list && last.tagName().equals(kind) ? last : parent.appendElement(kind);
    }

    private static int depth(Element item) {
        return item.classNames().stream()
                .filter(name -> name.startsWith(INDENT))
                .map(name -> Integer.parseInt(name.substring(INDENT.length())))
                .findFirst()
                .orElse(0);
    }

    /** One way of writing for what says the same: quotations hold paragraphs, nothing is empty, no space between blocks. */
    private static String canonical(Element body) {
        body.select("b").tagName("strong");
        body.select("i").tagName("em");
        body.select("h1").tagName("h2");
        body.select("h4, h5, h6").tagName("h3");
        body.select("a").removeAttr("rel").removeAttr("target");
        body.select("*").forEach(RichText::plain);
        body.select("blockquote").forEach(RichText::quote);
        body.select("p, h2, h3, li, blockquote").stream()
                .filter(RichText::isEmpty)
                .forEach(Node::remove);
        body.select("body, ul, ol, blockquote").forEach(RichText::tighten);
        body.select("blockquote").forEach(RichText::join);
        return body.html().strip();
    }

    private static void plain(Element element) {
        boolean pull = element.tagName().equals("p") && element.hasClass("pull");
        element.removeAttr("class").removeAttr("style").removeAttr("data-list");
        if (pull) {
            element.addClass("pull");
        }
    }

    private static void quote(Element quotation) {
        if (quotation.children().stream().noneMatch(child -> BLOCKS.contains(child.tagName()))) {
            quotation.html("<p>" + quotation.html() + "</p>");
        }
    }

    private static boolean isEmpty(Element block) {
        return block.text().isBlank() && block.select("hr, img").isEmpty();
    }

    private static void tighten(Element parent) {
        parent.childNodes().stream()
                .filter(node -> node instanceof TextNode text && text.isBlank())
                .toList()
                .forEach(Node::remove);
    }

    /** Neighbouring quotations are one. */
    private static void join(Element quotation) {
        Node before = quotation.previousSibling();
        if (before instanceof Element earlier && earlier.tagName().equals("blockquote")) {
            quotation.prependChildren(earlier.childNodesCopy());
            earlier.remove();
        }
    }
}
