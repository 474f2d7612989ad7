package org.broadsheet.audit;

import com.ibm.icu.text.ListFormatter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.SiteSettings;

/** The words of this feature in the site's language, where no page is at hand. */
@ApplicationScoped
public class AuditMessages {
    private static final String BUNDLE = "org.broadsheet.audit.messages";
    private static final List<String> KINDS =
            List.of("article", "comment", "person", "sanction", "word_list", "error_report", "policy", "access_token");

    @Inject
    SiteSettings settings;

    public String say(String key) {
        return bundle().getString(key);
    }

    /** A comment by who wrote it, as it stands before the name of the story. */
    public String commentBy(String author) {
        return filled("comment_by", author);
    }

    /** A field and its value, as one line of text. */
    String line(String label, String value) {
        return filled("line", label, value);
    }

    /** A role that is limited to a section. */
    String roleIn(String role, String section) {
        return filled("role_in", role, section);
    }

    private String filled(String key, Object... places) {
        return new MessageFormat(say(key), settings.language()).format(places);
    }

    /** Several things, as the language counts them up. */
    String list(List<String> things) {
        return ListFormatter.getInstance(settings.language()).format(things);
    }

    /** What people call an action; its code where nobody has named it. */
    public String action(String code) {
        return named("action_" + code, code);
    }

    /** The kinds of things that the trail tells of, the most asked for in front. */
    public List<String> kinds() {
        return KINDS;
    }

    /** What people call a kind of thing; its code where nobody has named it. */
    public String entity(String code) {
        return named("entity_" + code, code);
    }

    /** What people call a field of what was changed; its code where nobody has named it. */
    public String field(String code) {
        String key = "field_" + code;
        ResourceBundle stories = ResourceBundle.getBundle(StoryField.LABELS, settings.language());
        return !bundle().containsKey(key) && stories.containsKey(key) ? stories.getString(key) : named(key, code);
    }

    /** What people call a state or another word of the code; its name where nobody has given it another. */
    public String constant(String name) {
        return named("word_" + name, name);
    }

    private String named(String key, String code) {
        return bundle().containsKey(key) ? say(key) : code;
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, settings.language());
    }
}
