package org.broadsheet.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The pairs of reference and note in a text, whatever program wrote them: a short link to a place further down, and the
 * block at that place. They are numbered in the order of their references.
 */
final class Footnotes implements NodeFilter {
    private static final Pattern MARK =
            Pattern.compile("[\\[(]?(?:\\p{N}{1,4}|\\p{L}{1,2}|[ivxlc]{1,6}|[*†‡§¶]{1,3})[\\])]?[.:]?");
    private static final Pattern BACK =
            Pattern.compile("(?:[↩⤴↑^⏎⬆\\s\\ufe0e\\ufe0f]{1,4}|(?i:back|return|jump up)[\\s^]*)");
    private static final Pattern NAMED =
            Pattern.compile("(?i)_?(?:fn|ftn|edn|footnote|endnote|note|cite|sdfootnote|sdendnote).*");
    private static final Set<String> NO_NOTES = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "body", "table");

    private static final Pattern WORD_NOTE = Pattern.compile("mso-element:(?:footnote|endnote)(?:;|$)");

    private final Predicate<Element> leftOut;
    private final Map<Element, Element> around = new IdentityHashMap<>();
    private final Map<String, Element> targets = new HashMap<>();
    private final Map<Node, Integer> order = new IdentityHashMap<>();
    private final List<Element> links = new ArrayList<>();
    private final Map<Element, Integer> numbers = new IdentityHashMap<>();
    private final Map<Element, Integer> references = new IdentityHashMap<>();
    private final Map<Integer, Note> notes = new LinkedHashMap<>();

    /** A note: its block, the mark of its first reference, and how often it has been referred to so far. */
    private static final class Note {
        private final Element block;
        private final String mark;
        private int shown;

        Note(Element block, String mark) {
            this.block = block;
            this.mark = mark;
        }
    }

    private Footnotes(Predicate<Element> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * Finds those of a text.
     *
     * @param leftOut elements that are not looked into
     */
    static Footnotes of(Element body, Predicate<Element> leftOut) {
        Footnotes footnotes = new Footnotes(leftOut);
        body.filter(footnotes);
        footnotes.links.forEach(footnotes::pair);
        return footnotes;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (leftOut.test(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        order.put(element, order.size());
        if (!element.id().isEmpty()) {
            targets.putIfAbsent(element.id(), element);
        }
        if (element.normalName().equals("a")) {
            if (!element.attr("name").isEmpty()) {
                targets.putIfAbsent(element.attr("name"), element);
            }
            if (element.attr("href").startsWith("#")) {
                links.add(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    private void pair(Element link) {
        String name = link.attr("href").substring(1);
        Element target = targets.get(name);
        String mark = link.text().strip();
        if (target == null || !MARK.matcher(mark).matches() || order.get(target) < order.get(link)) {
            return;
        }
        Element block = noteAt(target);
        boolean meant = NAMED.matcher(name).matches() || isRaised(link) || mark.startsWith("[");
        if (block != null && meant && !isWithin(link, block)) {
            Integer known = numbers.get(block);
            int number = known == null ? numbers.size() + 1 : known;
            numbers.putIfAbsent(block, number);
            references.put(link, number);
            notes.putIfAbsent(number, new Note(block, mark));
        }
    }

    private static boolean isRaised(Element link) {
        return hasSup(link) || link.selectFirst("sup") != null;
    }

    private static boolean hasSup(Element link) {
        Element parent = link.parent();
        return parent != null
                && (parent.normalName().equals("sup") || Clip.style(parent).contains("vertical-align:super"));
    }

    /** The block that a target is or stands in; null where that is no note. */
    private Element noteAt(Element target) {
        Element block = target;
        while (block != null && !block.isBlock()) {
            block = block.parent();
        }
        Element note = noteAround(block);
        return note != null || block == null || NO_NOTES.contains(block.normalName()) ? note : block;
    }

    /** The item of a list, or Word's note, that a block is or stands in; looked for once for each block. */
    private Element noteAround(Element block) {
        if (block == null || NO_NOTES.contains(block.normalName())) {
            return null;
        }
        if (!around.containsKey(block)) {
            around.put(block, isWholeNote(block) ? block : noteAround(block.parent()));
        }
        return around.get(block);
    }

    private static boolean isWholeNote(Element block) {
        return block.normalName().equals("li")
                || WORD_NOTE.matcher(Clip.style(block)).find();
    }

    private static boolean isWithin(Element inner, Element outer) {
        for (Element here = inner; here != null; here = here.parent()) {
            if (here == outer) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    boolean isNote(Element block) {
        return numbers.containsKey(block);
    }

    boolean isReference(Element link) {
        return references.containsKey(link);
    }

    /** A link within a note that leads back to its reference. */
    static boolean isWayBack(Element link) {
        String text = link.text().strip();
        return link.attr("href").startsWith("#")
                && (MARK.matcher(text).matches() || BACK.matcher(text).matches());
    }

    /** The reference as it stands in a body. */
    Element reference(Element link) {
        int number = references.get(link);
        int time = ++notes.get(number).shown;
        Element reference = new Element("sup");
        reference
                .appendElement("a")
                .attr("href", "#fn-" + number)
                .attr("id", "fnref-" + number + (time == 1 ? "" : "-" + time))
                .text(Integer.toString(number));
        return reference;
    }

    /** The blocks of the notes in their order. */
    List<Element> blocks() {
        return notes.values().stream().map(note -> note.block).toList();
    }

    /** Takes the mark off that some programs write before a note as plain text. */
    void trim(Element block) {
        if (block.normalName().equals("li")) {
            return;
        }
        String mark = notes.get(numbers.get(block)).mark.replaceAll("[\\[\\]().:]", "");
        Pattern start = Pattern.compile("^\\s*[\\[(]?" + Pattern.quote(mark) + "[\\])]?[.:]?(?:[\\s\\u00a0]+|$)");
        TextNode first = firstText(block);
        if (first != null) {
            first.text(start.matcher(first.getWholeText()).replaceFirst(""));
        }
    }

    private static TextNode firstText(Node node) {
        for (Node child : node.childNodes()) {
            boolean back = child instanceof Element link && link.normalName().equals("a") && isWayBack(link);
            TextNode found = child instanceof TextNode text ? text : back ? null : firstText(child);
            if (found != null && !found.isBlank()) {
                return found;
            }
        }
        return null;
    }
}
