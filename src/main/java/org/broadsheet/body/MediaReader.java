package org.broadsheet.body;

import java.util.Set;
import org.broadsheet.body.BodyNotice.Kind;
import org.broadsheet.body.BodySchema.Block;
import org.jsoup.nodes.Element;

/** Reads pictures and what other sites show in frames. */
final class MediaReader {
    private final BlockReader reader;
    private final BlockWriter writer;

    MediaReader(BlockReader reader, BlockWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    void figure(Element element) {
        Element caption = element.selectFirst("> figcaption");
        Element table = element.selectFirst("> table");
        if (BodySchema.Attribute.MEDIA.allows(element.attr("data-media")) && writer.holds(Block.FIGURE)) {
            Element figure = reader.block(Block.FIGURE, element);
            figure.attr("data-media", element.attr("data-media"));
            if (!element.attr("data-alt").isBlank()) {
                figure.attr("data-alt", element.attr("data-alt").strip());
            }
            writer.open(Block.FIGURE, figure);
            if (caption != null) {
                reader.line(Block.FIGURE_CAPTION, caption);
            }
            writer.closeAnyway();
        } else if (table != null && caption != null && table.selectFirst("> caption") == null) {
            reader.table(table, caption);
        } else {
            reader.plain(element);
        }
    }

    void picture(Element element) {
        boolean sign = element.hasClass("emoji") && !element.attr("alt").isBlank();
        if (sign) {
            writer.text(element.attr("alt"));
        } else {
            reader.notice(Kind.PICTURE_LEFT_OUT);
        }
    }

    /** What another site shows in a frame is a link here; what a browser without frames would show is not read. */
    void frame(Element element) {
        Embed embed = Embed.of(element).orElse(null);
        if (embed == null) {
            if (Embed.source(element).isPresent() || element.hasText()) {
                reader.notice(Kind.EMBED_LEFT_OUT);
            }
            return;
        }
        reader.notice(Kind.EMBED_TO_LINK);
        if (writer.holds(Block.EMBED)) {
            writer.whole(BlockWriter.element(Block.EMBED).appendChild(embed.link()));
        } else {
            writer.inline(embed.link().removeAttr("data-provider"), Set.of("a"));
        }
    }

    /** An embed as a body has it: a paragraph with a link alone; false where this is none. */
    boolean isEmbed(Element element) {
        Element link = element.childrenSize() == 1 && element.ownText().isBlank() ? element.child(0) : null;
        if (link == null || !link.normalName().equals("a") || !writer.holds(Block.EMBED)) {
            return false;
        }
        return Embed.of(link.attr("href"), link.text())
                .map(embed -> {
                    Element anchor = embed.link();
                    if (!link.attr("data-provider").isBlank()
                            && BodySchema.Attribute.PROVIDER.allows(link.attr("data-provider"))) {
                        anchor.attr("data-provider", link.attr("data-provider").strip());
                    }
                    writer.whole(reader.block(Block.EMBED, element).appendChild(anchor));
                    return true;
                })
                .orElse(false);
    }
}
