package org.broadsheet.comment;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.platform.Violation;
import org.broadsheet.text.HiddenCharacters;
import org.broadsheet.text.PlainText;

/**
 * A reply as it was typed. Name and addresses are a guest's; for who is signed in they do not count.
 *
 * @param parent the comment that it answers, or null
 */
public record Reply(Long parent, String body, String name, String email, String website) {
    public static final int LONGEST_BODY = 10_000;
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_EMAIL = 200;
    public static final int LONGEST_WEBSITE = 200;

    // Neither control, format, space nor mark, and none of the letters that are blank.
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}\\p{M}\\s\u115f\u1160\u2800\u3164\uffa0]");
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    // An @ of any width would show the host of somebody else before it.
    private static final Pattern AUTHORITY = Pattern.compile("[\\p{L}\\p{M}\\p{N}._:\\[\\]-]+");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"<>(),:;\\\\\\[\\]\\p{Cc}\\p{Cf}]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    // As people write it: dots inside, letters at the end, and no colon that would make a scheme of it.
    private static final Pattern BARE_HOST =
            Pattern.compile("(?:" + LABEL + "\\.)+\\p{L}(?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?(?:[/?#].*)?");
    private static final List<String> FIELDS = List.of("body", "name", "email", "website");

    /**
     * The same as it is kept: no control characters, spaces folded, a website with its scheme; what is empty, or looks so,
     * is null.
     */
    public Reply cleaned() {
        return new Reply(
                parent,
                visible(PlainText.lines(body)),
                visible(PlainText.line(name)),
                PlainText.line(email),
                withScheme(PlainText.line(website)));
    }

    private static String withScheme(String address) {
        boolean bare = address != null
                && address.length() <= LONGEST_WEBSITE
                && BARE_HOST.matcher(address).matches();
        return bare ? "https://" + address : address;
    }

    /** All that is wrong with it as it was typed, one sentence a field, in the order of the fields. */
    public List<Violation> wrong(boolean guest) {
        List<Violation> all = hidden();
        for (Violation violation : cleaned().violations(guest)) {
            if (all.stream().noneMatch(other -> other.field().equals(violation.field()))) {
                all.add(violation);
            }
        }
        all.sort(Comparator.comparingInt(violation -> FIELDS.indexOf(violation.field())));
        return all;
    }

    /** What stands in it, as it was typed, that nobody can see, each as the key of a sentence. */
    public List<Violation> hidden() {
        List<Violation> violations = new ArrayList<>();
        if (HiddenCharacters.inText(body)) {
            violations.add(new Violation("body", "hidden_characters"));
        }
        if (HiddenCharacters.inLine(name)) {
            violations.add(new Violation("name", "hidden_characters"));
        }
        if (HiddenCharacters.inLine(email)) {
            violations.add(new Violation("email", "hidden_characters"));
        }
        if (HiddenCharacters.inLine(website)) {
            violations.add(new Violation("website", "hidden_characters"));
        }
        return violations;
    }

    private static String visible(String text) {
        return text != null && VISIBLE.matcher(text).find() ? text : null;
    }

    /** What is wrong with it, once cleaned, each as the key of a sentence. */
    public List<Violation> violations(boolean guest) {
        List<Violation> violations = new ArrayList<>();
        checkBody(violations);
        if (guest) {
            checkLength(violations, "name", name, LONGEST_NAME);
            if (checkLength(violations, "email", email, LONGEST_EMAIL)
                    && !EMAIL.matcher(email).matches()) {
                violations.add(new Violation("email", "email_wrong"));
            }
            if (website != null && (website.length() > LONGEST_WEBSITE || !isWebAddress(website))) {
                violations.add(new Violation("website", "website_wrong"));
            }
        }
        return violations;
    }

    private void checkBody(List<Violation> violations) {
        checkLength(violations, "body", body, LONGEST_BODY);
    }

    /** Only a plain address of the web may stand behind a name: no script, no other scheme, no user in front. */
    static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null
                    && AUTHORITY.matcher(uri.getRawAuthority()).matches()
                    && Character.isLetterOrDigit(uri.getRawAuthority().codePointAt(0));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static boolean checkLength(List<Violation> violations, String field, String text, int longest) {
        if (text == null) {
            violations.add(new Violation(field, field + "_missing"));
        } else if (text.length() > longest) {
            violations.add(new Violation(field, field + "_long"));
        }
        return text != null && text.length() <= longest;
    }
}
