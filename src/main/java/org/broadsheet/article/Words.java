package org.broadsheet.article;

import java.text.BreakIterator;
import java.util.Locale;
import org.broadsheet.platform.HtmlPolicy;

/** Counting words, in scripts with spaces and without. */
public final class Words {
    private static final int A_MINUTE = 230;

    private Words() {}

    /** How many words a text has; a run of ideographs counts as the break iterator divides it. */
    public static int count(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }

    /** How many words a story has: those that are read in it, whatever its marks. The one count of the house. */
    public static int ofStory(String html) {
        return count(HtmlPolicy.text(html));
    }

    /** Whole minutes that reading takes, at least one. */
    public static int readingMinutes(int words) {
        return Math.max(1, Math.round((float) words / A_MINUTE));
    }
}
