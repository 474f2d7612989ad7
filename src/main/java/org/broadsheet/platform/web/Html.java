package org.broadsheet.platform.web;

import org.broadsheet.text.HtmlText;

/**
 * Mark-up in the making: what is ours goes in as it stands, what anybody wrote goes in escaped. For the parts of a page
 * that come again and again, where a component for each element would cost more than all else.
 */
public final class Html {
    private static final int USUAL = 8192;

    private final StringBuilder markup = new StringBuilder(USUAL);

    /** Mark-up that stands in the code, or HTML that a policy has cleaned; never what somebody typed. */
    public Html raw(String ours) {
        markup.append(ours);
        return this;
    }

    /** A text, escaped; nothing for null. */
    public Html text(String text) {
        if (text != null) {
            markup.append(HtmlText.escape(text));
        }
        return this;
    }

    public Html number(long number) {
        markup.append(number);
        return this;
    }

    /** A space and an attribute; nothing where the value is null or empty, as Faces does it. */
    public Html attribute(String name, String value) {
        if (value != null && !value.isEmpty()) {
            markup.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(HtmlText.escape(value))
                    .append('"');
        }
        return this;
    }

    /** Another piece of the page. */
    public Html piece(Piece piece) {
        piece.write(this);
        return this;
    }

    @Override
    public String toString() {
        return markup.toString();
    }
}
