package org.broadsheet.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.body.BodySchema;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What people who write no HTML call its tags: {@code <strong>} is bold, {@code </a>} the end of a link. */
@ApplicationScoped
class TagLabels {
    private static final String HREF = "href";

    /** Every link has it, and nobody wrote it. */
    private static final Attribute OURS = new Attribute("rel", "noopener");

    /** The tags that have a word: all of the schema, and two of the first format. */
    static final Set<String> KNOWN =
            Stream.concat(BodySchema.elements().stream(), Stream.of("b", "i")).collect(Collectors.toUnmodifiableSet());

    @Inject
    DeskMessages messages;

    /**
     * Tags in words.
     *
     * @param tags as a comparison writes them, one after the other
     */
    String say(String tags) {
        List<String> said = new ArrayList<>();
        for (int start = 0; start < tags.length(); ) {
            int end = endOf(tags, start);
            said.add(word(tags.substring(start, end)));
            start = end;
        }
        return String.join(", ", said);
    }

    /** Where the tag ends that begins here; a sign within quotation marks ends none. */
    private static int endOf(String tags, int start) {
        boolean quoted = false;
        for (int i = start; i < tags.length(); i++) {
            if (tags.charAt(i) == '"') {
                quoted = !quoted;
            } else if (tags.charAt(i) == '>' && !quoted) {
                return i + 1;
            }
        }
        return tags.length();
    }

    private String word(String tag) {
        if (tag.startsWith("</")) {
            return messages.say("mark_end", name(tag.substring(2, tag.length() - 1)));
        }
        Element element = Jsoup.parse(tag, Parser.xmlParser()).firstElementChild();
        String name = element.hasAttr(HREF) ? messages.say("mark_link", element.attr(HREF)) : name(element.tagName());
        return Stream.concat(Stream.of(name), others(element)).collect(Collectors.joining(" "));
    }

    private static Stream<String> others(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> !attribute.getKey().equals(HREF) && !attribute.equals(OURS))
                .map(attribute -> attribute.getKey() + "=\"" + attribute.getValue() + "\"");
    }

    private String name(String tag) {
        return KNOWN.contains(tag) ? messages.say("mark_" + tag) : tag;
    }
}
