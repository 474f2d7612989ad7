package org.broadsheet.body;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.body.BodyNotice.Kind;
import org.broadsheet.body.BodySchema.Mark;
import org.jsoup.nodes.Element;

/** Reads what stands within lines: marks, links, references of footnotes. */
final class InlineReader {
    private static final Set<String> NOT_AROUND_REFERENCES = Set.of("sup", "sub", "a");
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*+):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x20\\x7f]+");

    private final BlockReader reader;
    private final BlockWriter writer;
    private final MarkReader marks;
    private final Clip clip;

    InlineReader(BlockReader reader, BlockWriter writer, Clip clip) {
        this.reader = reader;
        this.writer = writer;
        this.clip = clip;
        this.marks = new MarkReader(clip);
    }

    void read(Element element) {
        switch (element.normalName()) {
            case "a" -> link(element);
            case "rt" -> {
                writer.text("(");
                reader.children(element);
                writer.text(")");
            }
            case "small" ->
                marked(isInCaption(element) ? List.of(new Element(Mark.CREDIT.element())) : List.of(), element);
            default -> marked(marks.of(element), element);
        }
    }

    private static boolean isInCaption(Element element) {
        Element parent = element.parent();
        return parent != null && parent.normalName().equals("figcaption");
    }

    private void marked(List<Element> all, Element element) {
        int open = 0;
        for (Element mark : all) {
            open += writer.mark(mark) ? 1 : 0;
        }
        reader.children(element);
        for (int i = 0; i < open; i++) {
            writer.unmark();
        }
    }

    private void link(Element link) {
        Footnotes footnotes = reader.footnotes();
        if (footnotes.isReference(link)) {
            writer.inline(footnotes.reference(link), NOT_AROUND_REFERENCES);
            return;
        }
        if (isWayBackFromNote(link, footnotes)) {
            return;
        }
        Element clean = new Element(Mark.LINK.element());
        clip.languageOf(link, clean);
        String address = address(link);
        if (address == null) {
            marked(List.of(), link);
            return;
        }
        clean.attr("href", address);
        if (!link.attr("title").isBlank()) {
            clean.attr("title", link.attr("title"));
        }
        marked(List.of(clean), link);
    }

    private static boolean isWayBackFromNote(Element link, Footnotes footnotes) {
        if (!Footnotes.isWayBack(link)) {
            return false;
        }
        Element here = link.parent();
        while (here != null && !footnotes.isNote(here)) {
            here = here.parent();
        }
        return here != null;
    }

    /** Where the link leads, or null where a body keeps none; what is lost so is named. */
    private String address(Element link) {
        String address = LinkTarget.of(link.attr("href"));
        boolean bare = link.attr("href").isBlank();
        boolean followed = !bare && address != null && !address.startsWith("#") && isWeb(address);
        if (!followed && !bare && link.hasText()) {
            reader.notice(Kind.LINK_REMOVED);
        }
        return followed ? address : null;
    }

    private static boolean isWeb(String address) {
        var scheme = SCHEME.matcher(UNSEEN.matcher(address).replaceAll(""));
        return !scheme.matches() || SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }
}
