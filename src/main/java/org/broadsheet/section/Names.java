package org.broadsheet.section;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the names of tags and of writers are told apart: two that differ in capitals alone are one name. */
public final class Names {
    /**
     * The turn that is awaited for whatever is given away once on the whole site, the addresses of stories included: with
     * one turn for all of them nobody waits in a circle.
     */
    public static final String TURN = "article.addresses";

    private static final int LONGEST = 120;
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private Names() {}

    /** The same for all spellings of one name, and at most twice as long; a name that is too long to be kept is its own key. */
    public static String key(String name) {
        if (name.length() > LONGEST) {
            return name;
        }
        String seen = UNSEEN.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }
}
