package org.broadsheet.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a piece of HTML, each block and each line on a line of its own, and every character as it is. */
public final class HtmlLines implements NodeVisitor {
    private final StringBuilder lines = new StringBuilder();

    private HtmlLines() {}

    public static String of(String html) {
        HtmlLines reader = new HtmlLines();
        Jsoup.parseBodyFragment(html).body().traverse(reader);
        return reader.lines.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            lines.append(text.getWholeText().replace('\n', ' '));
        } else {
            end(node);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        end(node);
    }

    private void end(Node node) {
        if (node instanceof Element element
                && (element.isBlock() || element.tagName().equals("br"))) {
            lines.append('\n');
        }
    }
}
