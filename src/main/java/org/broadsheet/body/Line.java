package org.broadsheet.body;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.body.BodySchema.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A line that is being written: its text, the marks on it, its breaks. Space and breaks at its ends are left out. */
final class Line {
    private final Element element;
    private final boolean block;
    /** The marks that are open, and what was written for each. */
    private final List<Element> open = new ArrayList<>();

    private final List<Element> written = new ArrayList<>();
    private boolean begun;
    private boolean says;
    private boolean space;
    private int breaks;

    /**
     * A new line.
     *
     * @param block whether it is a block of its own kind, which nothing but its end ends
     */
    Line(Element element, boolean block) {
        this.element = element;
        this.block = block;
    }

    Element element() {
        return element;
    }

    boolean isBlock() {
        return block;
    }

    int breaks() {
        return breaks;
    }

    /** Whether there is something to read in it. */
    boolean saysSomething() {
        return says;
    }

    void space() {
        space = true;
    }

    void breakUp() {
        if (begun) {
            breaks++;
        }
    }

    /** Appends text with its space folded. */
    void text(String folded, List<Element> marks) {
        boolean spaced = folded.endsWith(" ");
        space |= folded.startsWith(" ");
        String kept = folded.substring(folded.startsWith(" ") ? 1 : 0, folded.length() - (spaced ? 1 : 0));
        Element parent = reopened(marks);
        parent.appendChild(new TextNode(kept));
        says |= kept.codePoints().anyMatch(letter -> !Character.isWhitespace(letter) && !Character.isSpaceChar(letter));
        space = spaced;
    }

    /** Appends an element that counts as text. */
    void append(Element inline, List<Element> marks) {
        reopened(marks).appendChild(inline);
        says = true;
        space = false;
    }

    /** Writes what waits before the next text, and opens its marks; answers where it goes. */
    private Element reopened(List<Element> marks) {
        int same = 0;
        while (same < open.size() && same < marks.size() && open.get(same) == marks.get(same)) {
            same++;
        }
        open.subList(same, open.size()).clear();
        written.subList(same, written.size()).clear();
        Element parent = same == 0 ? element : written.get(same - 1);
        if (begun && breaks > 0) {
            parent.appendChild(new Element(Mark.BREAK.element()));
        } else if (begun && space) {
            parent.appendChild(new TextNode(" "));
        }
        breaks = 0;
        begun = true;
        for (Element mark : marks.subList(same, marks.size())) {
            Element copy = mark.shallowClone();
            parent.appendChild(copy);
            open.add(mark);
            written.add(copy);
            parent = copy;
        }
        return parent;
    }
}
