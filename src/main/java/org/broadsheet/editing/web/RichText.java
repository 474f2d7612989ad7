package org.broadsheet.editing.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.broadsheet.body.BodySchema;
import org.broadsheet.body.HtmlPolicy;
import org.broadsheet.text.FoldedSpace;
import org.broadsheet.text.HtmlBounds;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * The text of a story on its way between the house's HTML and the rich text field. The field writes lists and quotations
 * in its own way, and it drops what it does not know; so a text that holds such things is not given to it.
 */
public final class RichText {
    private static final Set<String> KNOWN =
            Set.of("p", "h2", "h3", "blockquote", "ul", "ol", "li", "strong", "em", "b", "i", "s", "sub", "sup", "a");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    /** Left out where they are empty. */
    private static final Set<String> BLOCKS_OF_TEXT = Set.of("p", "h2", "h3", "li", "blockquote");
    /** Shown without a word in them. */
    private static final Set<String> SHOWN = Set.of("hr", "img");
    /** What holds blocks, so that space in it says nothing. */
    private static final Set<String> TIGHT = Set.of("body", "ul", "ol", "blockquote");
    /** The field knows eight levels. */
    private static final Pattern INDENT = Pattern.compile("ql-indent-[1-8]");

    private static final String PULL = BodySchema.Block.PULL_QUOTE.look();

    private RichText() {}

    /** Whether the rich text field can show this without losing anything. */
    public static boolean fits(String html) {
        return HtmlBounds.hold(html) && parse(html).select("*").stream().skip(1).allMatch(RichText::isKnown);
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
                && element.children().stream().noneMatch(RichText::isList);
        return KNOWN.contains(element.tagName()) && (attributes || isPull(element)) && !item;
    }

    /** A pull quote that the field can show: a single paragraph. */
    private static boolean isPull(Element element) {
        return element.tagName().equals("blockquote")
                && element.className().equals(PULL)
                && element.attributesSize() == 1
                && element.childrenSize() == 1
                && element.child(0).normalName().equals("p")
                && element.child(0).attributesSize() == 0;
    }

    /** A text as the rich text field takes it, in which a pull quote is a paragraph. */
    public static String toField(String html) {
        if (html == null || !html.contains(PULL) || !fits(html)) {
            return html;
        }
        Element body = parse(html);
        body.select("blockquote." + PULL).forEach(quote -> {
            quote.tagName("p").attr("class", "pull");
            quote.child(0).unwrap();
        });
        return body.html();
    }

    /** What the rich text field sent, as the house writes it; what is beyond all bounds stays as it is, to be refused. */
    public static String fromField(String sent) {
        if (!HtmlBounds.hold(sent)) {
            return sent;
        }
        Element body = parse(sent);
        for (Element element : body.select("*")) {
            refill(element, RichText::rewritten);
        }
        return canonical(body);
    }

    /** What stands in the place of a node of the field: nothing, a list within lists, or itself. */
    private static List<Node> rewritten(Node node) {
        if (!(node instanceof Element element)) {
            return List.of(node);
        }
        if (element.hasClass("ql-ui") || element.hasClass("ql-cursor")) {
            return List.of();
        }
        boolean flat = isList(element)
                && element.children().stream()
                        .anyMatch(item -> item.normalName().equals("li") && item.hasAttr("data-list"));
        return flat ? nested(element) : List.of(node);
    }

    /** What was sent, or the text as it was where it says the same to the letter. */
    public static String keeping(String original, String sent) {
        boolean same =
                original != null && HtmlBounds.hold(sent) && said(original).equals(said(sent));
        return same ? original : sent;
    }

    /** The field folds white space, which says nothing; programs may have written the text over several lines. */
    private static String said(String html) {
        Element body = parse(HtmlPolicy.story(html));
        FoldedSpace.in(body);
        return canonical(body);
    }

    private static Element parse(String html) {
        Document document = Jsoup.parseBodyFragment(html == null ? "" : html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    private static boolean isList(Element element) {
        return LISTS.contains(element.tagName());
    }

    /** Changes what an element holds in one go: nodes taken out one by one cost as much as there are neighbours. */
    private static void refill(Element parent, Function<Node, List<Node>> change) {
        List<Node> nodes = new ArrayList<>(parent.childNodes());
        parent.empty();
        nodes.forEach(node -> change.apply(node).forEach(parent::appendChild));
    }

    /** The field writes all items of nested lists in one flat list, each with its kind and depth. */
    private static List<Node> nested(Element flat) {
        List<Element> items = new ArrayList<>(flat.children());
        flat.empty();
        Element root = new Element("div");
        for (Element item : items) {
            String kind = item.attr("data-list").equals("bullet") ? "ul" : "ol";
            item.removeAttr("data-list");
            listAt(root, depth(item), kind).appendChild(item);
        }
        List<Node> lists = new ArrayList<>(root.childNodes());
        root.empty();
        return lists;
    }

    /** The list of a kind at a depth below the last item, made where it is missing. */
    private static Element listAt(Element root, int depth, String kind) {
        Element parent = root;
        Element last = parent.lastElementChild();
        for (int level = 0; level < depth && isListWithItems(last); level++) {
            parent = last.lastElementChild();
            last = parent.lastElementChild();
        }
        return last != null && last.tagName().equals(kind) ? last : parent.appendElement(kind);
    }

    private static boolean isListWithItems(Element last) {
        return last != null && isList(last) && last.lastElementChild() != null;
    }

    /** The depth that the field gives to an item; a class that is none of its own says nothing. */
    private static int depth(Element item) {
        return item.classNames().stream()
                .filter(name -> INDENT.matcher(name).matches())
                .mapToInt(name -> name.charAt(name.length() - 1) - '0')
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
        Elements all = body.select("*");
        all.forEach(RichText::plain);
        all.forEach(RichText::quote);
        Set<Node> full = full(body);
        all.forEach(parent -> refill(parent, node -> isLeftOut(parent, node, full) ? List.of() : List.of(node)));
        all.forEach(RichText::join);
        return body.html().strip();
    }

    private static void plain(Element element) {
        boolean pull = element.tagName().equals("p") && element.hasClass("pull");
        boolean quote = element.hasClass(PULL);
        element.removeAttr("class").removeAttr("style").removeAttr("data-list");
        if (pull || quote) {
            element.addClass(pull ? "pull" : PULL);
        }
    }

    private static void quote(Element element) {
        boolean loose = element.tagName().equals("blockquote")
                && element.children().stream().noneMatch(Element::isBlock);
        if (loose) {
            Element paragraph = new Element("p");
            List<Node> nodes = new ArrayList<>(element.childNodes());
            element.empty();
            nodes.forEach(paragraph::appendChild);
            element.appendChild(paragraph);
        }
    }

    /** Everything that holds something to read or to see. */
    private static Set<Node> full(Element body) {
        Set<Node> full = Collections.newSetFromMap(new IdentityHashMap<>());
        body.traverse((node, depth) -> {
            boolean says = node instanceof TextNode text && !text.text().isBlank();
            for (Node here = node; (says || isShown(node)) && here != null && full.add(here); ) {
                here = here.parent();
            }
        });
        return full;
    }

    private static boolean isShown(Node node) {
        return SHOWN.contains(node.nodeName());
    }

    /** A block without anything in it, or the space between blocks. */
    private static boolean isLeftOut(Element parent, Node node, Set<Node> full) {
        return node instanceof TextNode text
                ? TIGHT.contains(parent.tagName()) && text.isBlank()
                : BLOCKS_OF_TEXT.contains(node.nodeName()) && !full.contains(node);
    }

    /** Neighbouring quotations are one. */
    private static void join(Element parent) {
        List<Node> nodes = new ArrayList<>(parent.childNodes());
        parent.empty();
        for (Node node : nodes) {
            Node last = parent.childNodeSize() == 0 ? null : parent.childNode(parent.childNodeSize() - 1);
            if (isQuotation(node) && isQuotation(last)) {
                List<Node> more = new ArrayList<>(node.childNodes());
                ((Element) node).empty();
                more.forEach(((Element) last)::appendChild);
            } else {
                parent.appendChild(node);
            }
        }
    }

    private static boolean isQuotation(Node node) {
        return node != null && node.nodeName().equals("blockquote") && node.attributesSize() == 0;
    }
}
