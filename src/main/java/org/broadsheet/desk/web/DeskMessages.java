package org.broadsheet.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.SiteSettings;

/** The desk's words in the site's language. */
@Named("deskWords")
@ApplicationScoped
public class DeskMessages {
    private static final String BUNDLE = "org.broadsheet.workflow.messages";

    @Inject
    SiteSettings site;

    /** The word or sentence of a key. */
    public String say(String key) {
        return ResourceBundle.getBundle(BUNDLE, site.language()).getString(key);
    }

    /** A sentence with a place. */
    public String say(String key, Object place) {
        return fill(key, place);
    }

    /** A sentence with two places. */
    public String say(String key, Object first, Object second) {
        return fill(key, first, second);
    }

    /** A sentence with three places. */
    public String say(String key, Object first, Object second, Object third) {
        return fill(key, first, second, third);
    }

    /** The word for a constant, as in {@code state_IN_REVIEW}. */
    public String of(String group, Enum<?> constant) {
        return say(group + "_" + constant.name());
    }

    /** What a field of the editor is called, by its name in the REST contract. */
    public String field(String name) {
        String key = "field_" + name;
        ResourceBundle stories = ResourceBundle.getBundle(StoryField.LABELS, site.language());
        return stories.containsKey(key) ? stories.getString(key) : say(key);
    }

    /** What helps to fill in a field of the editor, or nothing. */
    public String hint(String name) {
        String key = "field_" + name + "_hint";
        ResourceBundle stories = ResourceBundle.getBundle(StoryField.LABELS, site.language());
        return stories.containsKey(key) ? stories.getString(key) : "";
    }

    private String fill(String key, Object... places) {
        return new MessageFormat(say(key), site.language()).format(places);
    }

    Locale language() {
        return site.language();
    }
}
