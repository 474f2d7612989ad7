package org.broadsheet.text;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * White space of HTML as readers see it: one space between two words, none at the edges of a block or of a line. A
 * no-break space is a letter. Costs one walk over the text.
 */
public final class FoldedSpace implements NodeVisitor {
    private static final String WHITE = " \t\n\r\f";

    private TextNode last;
    private boolean afterSpace = true;

    private FoldedSpace() {}

    /** Folds the space in everything that the element holds. */
    public static void in(Element root) {
        FoldedSpace folding = new FoldedSpace();
        root.traverse(folding);
        folding.endLine();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            fold(text);
        } else if (endsLine(node)) {
            endLine();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (endsLine(node)) {
            endLine();
        }
    }

    private static boolean endsLine(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }

    private void fold(TextNode text) {
        String whole = text.getWholeText();
        StringBuilder folded = new StringBuilder(whole.length());
        for (int i = 0; i < whole.length(); i++) {
            boolean white = WHITE.indexOf(whole.charAt(i)) >= 0;
            if (!white || !afterSpace) {
                folded.append(white ? ' ' : whole.charAt(i));
            }
            afterSpace = white;
        }
        text.text(folded.toString());
        last = folded.isEmpty() ? last : text;
    }

    private void endLine() {
        if (last != null && last.getWholeText().endsWith(" ")) {
            String text = last.getWholeText();
            last.text(text.substring(0, text.length() - 1));
        }
        last = null;
        afterSpace = true;
    }
}
