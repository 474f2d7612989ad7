package org.broadsheet.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.broadsheet.body.BodySchema.Block;
import org.broadsheet.body.BodySchema.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Writes a body block by block. What stands within a line goes into the line that is open; marks that go on over the end of
 * a block are opened again in the next line. What turns out to be empty is not written.
 */
final class BlockWriter {
    /** Of these a block with a single paragraph has its text alone. */
    private static final Set<Block> LOOSE = Set.of(Block.ITEM, Block.NOTE, Block.CELL, Block.HEADER_CELL);

    private static final Set<String> ONCE =
            Set.of("strong", "em", "s", "code", "sub", "sup", "cite", "abbr", "a", "small");
    private static final int MOST_MARKS = 12;

    private final Deque<Place> places = new ArrayDeque<>();
    private final List<Element> marks = new ArrayList<>();
    private Element paragraph = new Element(Block.PARAGRAPH.element());
    private Line line;

    /** A block that others are written into. */
    private record Place(Block block, Element element) {}

    BlockWriter() {
        places.push(new Place(null, new Element("body")));
    }

    /** Everything that was written. */
    Element finish() {
        endLine();
        return places.peek().element();
    }

    boolean holds(Block block) {
        Block here = places.peek().block();
        return !isInLine() && (here == null ? BodySchema.top() : here.holds()).contains(block);
    }

    boolean isAtTop() {
        return places.size() == 1;
    }

    /** Whether a line of its own kind is open, as a subhead or a caption. */
    boolean isInLine() {
        return line != null && line.isBlock();
    }

    static Element element(Block block) {
        Element element = new Element(block.element());
        if (block.look() != null) {
            element.addClass(block.look());
        }
        return element;
    }

    /** Opens a block for others. */
    void open(Block block, Element element) {
        endLine();
        places.push(new Place(block, element));
    }

    /** Ends the block that was opened last; true where something was written into it. */
    boolean close() {
        endLine();
        Place place = places.pop();
        if (LOOSE.contains(place.block())) {
            loosen(place.element());
        }
        boolean full = place.element().childNodeSize() > 0;
        boolean cell = place.block() == Block.CELL || place.block() == Block.HEADER_CELL;
        if (full || cell) {
            places.peek().element().appendChild(place.element());
        }
        return full;
    }

    /** Ends the block that was opened last and keeps it even where nothing stands in it. */
    void closeAnyway() {
        endLine();
        Element block = places.pop().element();
        places.peek().element().appendChild(block);
    }

    /** Leaves out the block that was opened last. */
    void discard() {
        endLine();
        places.pop();
    }

    /** Opens the item that was written last once more; false where there is none. */
    boolean reopenLast() {
        endLine();
        Element last = last();
        boolean item = last != null && last.normalName().equals(Block.ITEM.element());
        if (item) {
            places.push(new Place(Block.ITEM, last));
        }
        return item;
    }

    /** Ends an item that was opened once more. */
    void resume() {
        endLine();
        loosen(places.pop().element());
    }

    /** The block that was written last here, or null. */
    Element last() {
        return places.peek().element().lastElementChild();
    }

    private static void loosen(Element block) {
        Element first = block.firstElementChild();
        boolean sole = first != null
                && isPlain(first)
                && block.children().stream().skip(1).noneMatch(BlockWriter::isPlain);
        if (sole) {
            List<Node> nodes = new ArrayList<>(first.childNodes());
            first.remove();
            block.insertChildren(0, nodes);
        }
    }

    private static boolean isPlain(Element element) {
        return element.normalName().equals("p") && element.attributesSize() == 0;
    }

    /** A block without anything in it, or one that is written already. */
    void whole(Element block) {
        endLine();
        places.peek().element().appendChild(block);
    }

    /** What the next paragraphs are written as; answers what they were until now. */
    Element paragraphsAs(Element next) {
        Element before = paragraph;
        endLine();
        paragraph = next;
        return before;
    }

    /** Opens a line of a kind of its own: a subhead, a caption. */
    void openLine(Element element) {
        endLine();
        line = new Line(element, true);
    }

    /** Ends that line; true where something stands in it. */
    boolean closeLine() {
        Line ended = line;
        line = null;
        return write(ended);
    }

    /** A line ends here, unless it is of a kind of its own: then it is broken. */
    void endLine() {
        if (line != null && line.isBlock()) {
            line.breakUp();
        } else {
            Line ended = line;
            line = null;
            write(ended);
        }
    }

    private boolean write(Line ended) {
        boolean full = ended != null && ended.saysSomething();
        if (full) {
            places.peek().element().appendChild(ended.element());
        }
        return full;
    }

    void lineBreak() {
        if (line != null) {
            line.breakUp();
        }
    }

    /** Opens a mark; false where it is open already. */
    boolean mark(Element mark) {
        String name = mark.normalName();
        boolean open = ONCE.contains(name)
                && marks.stream().anyMatch(other -> other.normalName().equals(name));
        if (open && mark.hasAttr("lang") && marks.size() < MOST_MARKS) {
            Element language = new Element(Mark.LANGUAGE.element());
            language.attributes().addAll(mark.attributes());
            return marks.add(language);
        }
        return !open && marks.size() < MOST_MARKS && marks.add(mark);
    }

    void unmark() {
        marks.remove(marks.size() - 1);
    }

    void text(String text) {
        String folded = fold(text);
        if (folded.isBlank() && folded.chars().allMatch(letter -> letter == ' ')) {
            if (line != null && !folded.isEmpty()) {
                line.space();
            }
            return;
        }
        if (line == null || line.breaks() > 1 && !line.isBlock()) {
            endLine();
            line = new Line(paragraph.shallowClone(), false);
        }
        line.text(folded, marks);
    }

    /** Something within the line that is no text; marks that it cannot stand in are left. */
    void inline(Element element, Set<String> outside) {
        if (line == null) {
            line = new Line(paragraph.shallowClone(), false);
        }
        line.append(
                element,
                marks.stream()
                        .filter(mark -> !outside.contains(mark.normalName()))
                        .toList());
    }

    /** White space as one space each; a no-break space is a letter. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        boolean white = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean space = " \t\n\r\f".indexOf(letter) >= 0;
            if (!space || !white) {
                folded.append(space ? ' ' : letter);
            }
            white = space;
        }
        return folded.toString();
    }
}
