package org.broadsheet.body;

import java.util.List;
import java.util.Set;
import org.broadsheet.body.BodySchema.Attribute;
import org.broadsheet.body.BodySchema.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads lists with their numbers and their nesting, however they were nested. */
final class ListReader {
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    private final BlockReader reader;
    private final BlockWriter writer;

    ListReader(BlockReader reader, BlockWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    static boolean isList(Node node) {
        return LISTS.contains(node.normalName());
    }

    void read(Element list) {
        Block block = list.normalName().equals("ol") ? Block.ORDERED_LIST : Block.BULLETED_LIST;
        if (!writer.holds(block)) {
            reader.changed(list);
            return;
        }
        Element clean = reader.block(block, list);
        if (block == Block.ORDERED_LIST) {
            numbered(list, clean);
        }
        writer.open(block, clean);
        items(list);
        writer.close();
    }

    private static void numbered(Element list, Element clean) {
        String start = list.attr(Attribute.START.key()).strip();
        if (Attribute.START.allows(start) && !start.equals("1")) {
            clean.attr(Attribute.START.key(), start);
        }
        if (list.hasAttr(Attribute.REVERSED.key())) {
            clean.attr(Attribute.REVERSED.key(), "reversed");
        }
    }

    private void items(Element list) {
        for (Node node : List.copyOf(list.childNodes())) {
            if (node instanceof Element child && isList(child)) {
                within(child);
            } else if (node instanceof Element child) {
                item(child);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                writer.open(Block.ITEM, new Element(Block.ITEM.element()));
                reader.node(text);
                writer.close();
            }
        }
    }

    private void item(Element item) {
        if (reader.isLeftOut(item) || reader.isNote(item)) {
            return;
        }
        if (isOnlyLists(item)) {
            item.children().forEach(this::within);
            return;
        }
        Element clean = reader.block(Block.ITEM, item);
        String value = item.attr(Attribute.VALUE.key()).strip();
        if (Attribute.VALUE.allows(value) && item.parent().normalName().equals("ol")) {
            clean.attr(Attribute.VALUE.key(), value);
        }
        writer.open(Block.ITEM, clean);
        if (item.normalName().equals("li")) {
            reader.children(item);
        } else {
            reader.node(item);
        }
        writer.close();
    }

    private static boolean isOnlyLists(Element item) {
        return item.childNodeSize() > 0
                && item.childrenSize() > 0
                && item.childNodes().stream()
                        .allMatch(node -> isList(node) || node instanceof TextNode text && text.isBlank());
    }

    /** A list within a list belongs to the item before it; without one, its items are those of the outer list. */
    private void within(Element inner) {
        if (writer.reopenLast()) {
            read(inner);
            writer.resume();
        } else {
            items(inner);
        }
    }
}
