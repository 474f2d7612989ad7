package org.broadsheet.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;

/** Functions that pages call by the prefix {@code bs}; expression language knows static ones only. */
public final class PageFunctions {
    private static final int LONGEST_TAG = 100;
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ps", "ur", "yi");

    private PageFunctions() {}

    /** The address of a static file, as in {@code css/site.css}. */
    public static String asset(String file) {
        return CDI.current().select(Assets.class).get().address(file);
    }

    /** A sentence of a bundle with one place filled; numbers are written as the page's language writes them. */
    public static String say(String sentence, Object place) {
        return format(sentence, place);
    }

    /** A sentence of a bundle with two places filled. */
    public static String sayTwo(String sentence, Object first, Object second) {
        return format(sentence, first, second);
    }

    /** The direction in which a language is written, {@code ltr} or {@code rtl}; it is given as in {@code pt-BR}. */
    public static String direction(String language) {
        boolean tag = language.length() <= LONGEST_TAG;
        return tag && RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
    }

    private static String format(String sentence, Object... places) {
        Locale language = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return new MessageFormat(sentence, language).format(places);
    }
}
