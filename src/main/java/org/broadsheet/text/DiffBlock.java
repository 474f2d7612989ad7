package org.broadsheet.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A paragraph, a subhead, an item of a list or a cell of a table, as comparisons see it.
 *
 * @param tag the name of its element
 * @param words its text, its own mark-up in front and the mark-up within it in between
 */
record DiffBlock(String tag, List<DiffToken> words) {
    /** The elements within lines; a test compares them with the schema of bodies, which builds on this package. */
    static final Set<String> INLINE = Set.of(
            "strong", "em", "b", "i", "s", "sub", "sup", "br", "cite", "q", "abbr", "code", "bdi", "span", "a",
            "small");

    private static final int DEEPEST = 6;

    /** The id of a reference to a note that was referred to before. */
    private static final Pattern AGAIN = Pattern.compile("fnref-\\d{1,4}-\\d{1,4}");

    DiffBlock {
        words = List.copyOf(words);
    }

    /** The blocks of a body in their order; null has none. */
    static List<DiffBlock> of(String html) {
        Reader reader = new Reader();
        if (html != null) {
            Jsoup.parseBodyFragment(html).body().traverse(reader);
        }
        return reader.blocks;
    }

    /** The words that readers read. */
    List<DiffToken> read() {
        return words.stream().filter(word -> !word.mark()).toList();
    }

    /** Walks through the elements and closes a block wherever another begins or ends. */
    private static final class Reader implements NodeVisitor {
        private final List<DiffBlock> blocks = new ArrayList<>();
        private List<DiffToken> words = new ArrayList<>();
        private Element block;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && !isReference(node.parent())) {
                DiffToken.append(words, text.getWholeText());
            } else if (node instanceof Element element) {
                begin(element);
            }
        }

        private void begin(Element element) {
            if (INLINE.contains(element.tagName())) {
                words.add(DiffToken.ofMark(mark(element)));
            } else {
                close();
                block = element;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (!INLINE.contains(element.tagName())) {
                end(element);
            } else if (element.childNodeSize() > 0) {
                words.add(DiffToken.ofMark("</" + element.tagName() + ">"));
            }
        }

        private void end(Element element) {
            block = element;
            if (element.childNodeSize() == 0
                    && element.parent() != null
                    && !element.tagName().equals("body")) {
                blocks.add(new DiffBlock(element.tagName(), List.of(DiffToken.ofMark(path(element)))));
            }
            close();
            block = element.parent();
        }

        private void close() {
            if (!words.isEmpty()) {
                List<DiffToken> all = new ArrayList<>(words.size() + 1);
                all.add(DiffToken.ofMark(path(block)));
                all.addAll(words);
                blocks.add(new DiffBlock(block.tagName(), all));
                words = new ArrayList<>();
            }
        }

        /** The start tags from the body down to the block. */
        private static String path(Element block) {
            StringBuilder path = new StringBuilder();
            Element here = block;
            for (int depth = 0;
                    depth < DEEPEST && here != null && !here.tagName().equals("body");
                    depth++) {
                path.insert(0, mark(here));
                here = here.parent();
            }
            return path.toString();
        }

        /** The number of a footnote says only where it stands among the others. */
        private static boolean isReference(Node node) {
            return node instanceof Element element && element.id().startsWith("fnref-");
        }

        private static String mark(Element element) {
            if (isReference(element)) {
                // The first reference to a note is where the note belongs; any other one says which note it means.
                return AGAIN.matcher(element.id()).matches()
                        ? "<a href=\"" + element.attr("href") + "\">"
                        : "<a href=\"#fn\">";
            }
            Attributes attributes = element.attributes();
            if (attributes.hasKey("id")) {
                attributes = attributes.clone();
                attributes.remove("id");
            }
            return "<" + element.tagName() + attributes.html() + ">";
        }
    }
}
