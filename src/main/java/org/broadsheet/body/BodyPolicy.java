package org.broadsheet.body;

import java.util.function.Predicate;
import org.broadsheet.text.StackedMarks;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The allow-list that every body passes last: what {@link BodySchema} does not declare does not get in. */
final class BodyPolicy {
    private static final PolicyFactory ALLOWED = allowed();

    private BodyPolicy() {}

    static String clean(String html) {
        return StackedMarks.bounded(ALLOWED.sanitize(html)).strip();
    }

    private static PolicyFactory allowed() {
        HtmlPolicyBuilder policy = new HtmlPolicyBuilder();
        for (String element : BodySchema.elements()) {
            policy.allowElements(element);
            policy.allowAttributes("class")
                    .matching((Predicate<String>)
                            look -> BodySchema.looks(element).contains(look))
                    .onElements(element);
        }
        for (BodySchema.Attribute attribute : BodySchema.Attribute.values()) {
            policy.allowAttributes(attribute.key())
                    .matching((element, name, value) -> checked(attribute, value))
                    .onElements(BodySchema.elementsWith(attribute).toArray(String[]::new));
        }
        return policy.allowStandardUrlProtocols().requireRelsOnLinks("noopener").toFactory();
    }

    private static String checked(BodySchema.Attribute attribute, String value) {
        String kept = attribute == BodySchema.Attribute.HREF ? LinkTarget.of(value) : value;
        return kept != null && attribute.allows(kept) ? kept : null;
    }
}
