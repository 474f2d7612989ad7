package org.broadsheet.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.body.BodyNotice.Kind;
import org.broadsheet.body.BodySchema.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Goes through the elements of a page and writes the blocks that they are in a body. */
final class BlockReader {
    private static final Pattern PULL = Pattern.compile("(?i).*\\bpull-?quote\\b.*|pull");
    private static final Set<String> NOTHING_SHOWN = Set.of(
            "script", "style", "template", "head", "title", "meta", "link", "base", "noscript", "datalist", "rp");
    private static final Set<String> CONTROLS =
            Set.of("select", "textarea", "button", "option", "progress", "meter", "noframes", "noembed", "applet");
    private static final Set<String> FRAMES = Set.of("iframe", "embed", "object", "video", "audio", "frame");
    private static final Set<String> PICTURES = Set.of("img", "svg", "canvas", "image");
    /** Blocks that the parser does not take for any. */
    private static final Set<String> BLOCKS = Set.of("summary", "legend", "figcaption", "dialog", "optgroup", "search");

    private static final Set<String> CHANGED = Set.of("dl", "details", "pre", "listing", "xmp");

    private final Clip clip;
    private final Notices notices;
    private final BlockWriter writer = new BlockWriter();
    private final InlineReader inline;
    private final ListReader lists;
    private final TableReader tables;
    private final MediaReader media;
    private Footnotes footnotes;
    private int preformatted;

    BlockReader(Clip clip, Notices notices) {
        this.clip = clip;
        this.notices = notices;
        this.inline = new InlineReader(this, writer, clip);
        this.lists = new ListReader(this, writer);
        this.tables = new TableReader(this, writer);
        this.media = new MediaReader(this, writer);
    }

    Element read(Element body) {
        footnotes = Footnotes.of(body, element -> clip.isDeleted(element) || Clip.isComment(element));
        children(body);
        writer.endLine();
        if (!footnotes.isEmpty()) {
            notes();
        }
        return writer.finish();
    }

    private void notes() {
        Element last = writer.last();
        if (last != null && last.normalName().equals("hr")) {
            last.remove();
        }
        writer.open(Block.FOOTNOTES, BlockWriter.element(Block.FOOTNOTES));
        writer.open(Block.ORDERED_LIST, new Element(Block.ORDERED_LIST.element()));
        int number = 1;
        for (Element note : footnotes.blocks()) {
            footnotes.trim(note);
            writer.open(Block.NOTE, block(Block.NOTE, note).attr("id", "fn-" + number));
            children(note);
            writer.close();
            number++;
        }
        writer.close();
        writer.close();
    }

    Footnotes footnotes() {
        return footnotes;
    }

    void notice(Kind kind) {
        notices.add(kind);
    }

    /** A new block with the language of what it is read from. */
    Element block(Block block, Element from) {
        Element clean = BlockWriter.element(block);
        clip.languageOf(from, clean);
        return clean;
    }

    void children(Element element) {
        List<Element> run = new ArrayList<>();
        for (Node node : List.copyOf(element.childNodes())) {
            boolean listed = WordLists.isItem(node) || isLooseItem(node, element);
            if (!run.isEmpty() && !isBetweenItems(node) && (!listed || isLoose(run.get(0)) != isLoose(node))) {
                lists(run);
                run.clear();
            }
            if (listed) {
                run.add((Element) node);
            } else if (run.isEmpty()) {
                node(node);
            }
        }
        if (!run.isEmpty()) {
            lists(run);
        }
    }

    private static boolean isBetweenItems(Node node) {
        return !(node instanceof Element) && !(node instanceof TextNode text && !text.isBlank());
    }

    private static boolean isLoose(Node node) {
        return node.normalName().equals("li");
    }

    private static boolean isLooseItem(Node node, Element parent) {
        return isLoose(node) && !ListReader.isList(parent);
    }

    private void lists(List<Element> run) {
        if (isLoose(run.get(0))) {
            Element list = new Element("ul");
            run.forEach(list::appendChild);
            lists.read(list);
        } else {
            WordLists.of(run).forEach(lists::read);
        }
    }

    boolean isNote(Element element) {
        return footnotes.isNote(element);
    }

    /** Whether an element is not looked into; says so where something is lost. */
    boolean isLeftOut(Element element) {
        if (NOTHING_SHOWN.contains(element.normalName()) || Clip.isListMark(element) && !writer.isInLine()) {
            return true;
        }
        Kind why = clip.isDeleted(element)
                ? Kind.DELETED_TEXT_DROPPED
                : Clip.isComment(element)
                        ? Kind.COMMENTS_DROPPED
                        : CONTROLS.contains(element.normalName()) || Clip.isHidden(element)
                                ? Kind.ELEMENT_LEFT_OUT
                                : null;
        if (why != null && element.hasText()) {
            notice(why);
        }
        return why != null;
    }

    void node(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof Element element && !isLeftOut(element) && !isNote(element)) {
            element(element);
        }
    }

    private void text(String text) {
        if (preformatted == 0) {
            writer.text(text);
            return;
        }
        for (String line : text.split("\\n", -1)) {
            writer.text(line);
            writer.lineBreak();
        }
    }

    private void element(Element element) {
        String name = element.normalName();
        switch (name) {
            case "p" -> paragraph(element);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol", "menu", "dir" -> lists.read(element);
            case "blockquote" -> quote(element);
            case "table" -> tables.read(element, null);
            case "figure" -> media.figure(element);
            case "hr" -> rule();
            case "br" -> writer.lineBreak();
            default -> {
                if (PICTURES.contains(name)) {
                    media.picture(element);
                } else if (FRAMES.contains(name)) {
                    media.frame(element);
                } else {
                    other(element);
                }
            }
        }
    }

    private void other(Element element) {
        if (element.hasClass(Block.FACT_BOX.look()) && writer.holds(Block.FACT_BOX)) {
            within(Block.FACT_BOX, element);
        } else if (element.hasClass(Block.FOOTNOTES.look())) {
            footnoteList(element);
        } else if (CHANGED.contains(element.normalName())) {
            changed(element);
        } else if (isBlock(element)) {
            plain(element);
        } else {
            inline.read(element);
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock()
                || BLOCKS.contains(element.normalName())
                || Clip.style(element).contains("display:block");
    }

    /** Notes that nothing refers to become an ordinary list. */
    private void footnoteList(Element element) {
        element.select("li").stream()
                .filter(note -> !isNote(note) && note.parents().stream().noneMatch(this::isNote))
                .forEach(note -> notice(Kind.FOOTNOTE_UNLINKED));
        plain(element);
    }

    /** A block that becomes paragraphs, and its writer is told. */
    void changed(Element element) {
        if (element.hasText()) {
            notice(Kind.BLOCK_CHANGED);
        }
        boolean lines = element.normalName().matches("pre|listing|xmp");
        preformatted += lines ? 1 : 0;
        plain(element);
        preformatted -= lines ? 1 : 0;
    }

    /** A block that says nothing of its own: what is in it begins and ends on lines of its own. */
    void plain(Element element) {
        Element language = block(Block.PARAGRAPH, element);
        if (language.attributesSize() == 0) {
            writer.endLine();
            children(element);
            writer.endLine();
        } else {
            paragraphs(language, element);
        }
    }

    private void paragraphs(Element as, Element element) {
        Element before = writer.paragraphsAs(as);
        children(element);
        writer.paragraphsAs(before);
    }

    private void paragraph(Element element) {
        if (element.hasClass("pull") && writer.holds(Block.PULL_QUOTE)) {
            within(Block.PULL_QUOTE, element);
        } else if (!element.hasClass(Block.EMBED.look()) || !media.isEmbed(element)) {
            plain(element);
        }
    }

    private void heading(Element element) {
        boolean second = element.normalName().matches("h[12]");
        boolean lower = second && !writer.isAtTop();
        Block block = second && !lower ? Block.HEADING_2 : Block.HEADING_3;
        if (!writer.holds(block)) {
            changed(element);
            return;
        }
        if (element.hasText() && !element.normalName().equals(block.element())) {
            notice(Kind.HEADING_CHANGED);
        }
        line(block, element);
    }

    /** A table, with the caption of the figure that it was in. */
    void table(Element table, Element caption) {
        tables.read(table, caption);
    }

    /** A block that is a line. */
    void line(Block block, Element element) {
        writer.openLine(block(block, element));
        children(element);
        writer.closeLine();
    }

    private void within(Block block, Element element) {
        writer.open(block, block(block, element));
        children(element);
        writer.close();
    }

    private void quote(Element element) {
        Element parent = element.parent();
        boolean pull = PULL.matcher(element.className()).matches()
                || parent != null && PULL.matcher(parent.className()).matches();
        Block block = pull && writer.holds(Block.PULL_QUOTE) ? Block.PULL_QUOTE : Block.QUOTE;
        if (writer.holds(block)) {
            within(block, element);
        } else {
            plain(element);
        }
    }

    private void rule() {
        if (writer.holds(Block.RULE)) {
            writer.whole(new Element(Block.RULE.element()));
        } else {
            writer.endLine();
        }
    }
}
