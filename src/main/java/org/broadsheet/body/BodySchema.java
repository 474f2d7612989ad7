package org.broadsheet.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The blocks and marks that the body of a story is made of, declared once. The reader, the allow-list, the comparison, the
 * editor and the guide ask here.
 */
public final class BodySchema {
    /** The format of new bodies. Format 1 is the HTML that was stored before this declaration. */
    public static final int FORMAT = 2;

    private static final Set<String> EVERYWHERE = Set.of("lang", "dir");

    private BodySchema() {}

    /** An attribute and the values that it may have; links are checked by {@link LinkTarget} too. */
    enum Attribute {
        LANG("lang", "[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}+"),
        DIR("dir", "ltr|rtl|auto"),
        START("start", "-?[0-9]{1,6}"),
        REVERSED("reversed", "(?:reversed)?"),
        VALUE("value", "-?[0-9]{1,6}"),
        COLSPAN("colspan", "[0-9]{1,3}"),
        ROWSPAN("rowspan", "[0-9]{1,3}"),
        SCOPE("scope", "row|col"),
        MEDIA("data-media", "[0-9]{1,18}"),
        ALT("data-alt", "(?s).{0,2000}"),
        PROVIDER("data-provider", "(?s).{0,100}"),
        HREF("href", "(?s).*"),
        TITLE("title", "(?s).*"),
        ID("id", "fn-[0-9]{1,4}|fnref-[0-9]{1,4}(?:-[0-9]{1,4})?");

        private final String key;
        private final Pattern values;

        Attribute(String key, String values) {
            this.key = key;
            this.values = Pattern.compile(values);
        }

        String key() {
            return key;
        }

        boolean allows(String value) {
            return values.matcher(value).matches();
        }
    }

    /** A block of the body, or a part of one. */
    public enum Block {
        PARAGRAPH("p"),
        HEADING_2("h2"),
        HEADING_3("h3"),
        BULLETED_LIST("ul"),
        ORDERED_LIST("ol", Attribute.START, Attribute.REVERSED),
        ITEM("li", Attribute.VALUE),
        QUOTE("blockquote"),
        PULL_QUOTE("blockquote.pullquote"),
        TABLE("table"),
        CAPTION("caption"),
        TABLE_HEAD("thead"),
        TABLE_ROWS("tbody"),
        ROW("tr"),
        HEADER_CELL("th", Attribute.COLSPAN, Attribute.ROWSPAN, Attribute.SCOPE),
        CELL("td", Attribute.COLSPAN, Attribute.ROWSPAN),
        FIGURE("figure", Attribute.MEDIA, Attribute.ALT),
        FIGURE_CAPTION("figcaption"),
        EMBED("p.embed"),
        FACT_BOX("aside.factbox"),
        FOOTNOTES("section.footnotes"),
        NOTE("li", Attribute.ID),
        RULE("hr");

        private static final Set<Block> LISTS = EnumSet.of(PARAGRAPH, BULLETED_LIST, ORDERED_LIST);
        private static final Set<Block> LINES =
                EnumSet.of(PARAGRAPH, HEADING_2, HEADING_3, CAPTION, FIGURE_CAPTION, EMBED);

        private final String element;
        private final String look;
        private final List<Attribute> attributes;

        Block(String written, Attribute... attributes) {
            String[] parts = written.split("\\.");
            this.element = parts[0];
            this.look = parts.length > 1 ? parts[1] : null;
            this.attributes = List.of(attributes);
        }

        /** The name of its HTML element. */
        public String element() {
            return element;
        }

        /** Its class, or null. */
        public String look() {
            return look;
        }

        /** As in {@code pullQuote}. */
        public String code() {
            return camel(name());
        }

        /** Whether it holds text and marks, not blocks. */
        public boolean isLine() {
            return LINES.contains(this);
        }

        /** The blocks that may stand in it. */
        public Set<Block> holds() {
            return switch (this) {
                case BULLETED_LIST, ORDERED_LIST -> EnumSet.of(ITEM);
                case ITEM -> with(LISTS, QUOTE, TABLE, EMBED, FIGURE);
                case QUOTE -> with(LISTS, TABLE);
                case HEADER_CELL, CELL, NOTE -> LISTS;
                case PULL_QUOTE -> EnumSet.of(PARAGRAPH);
                case TABLE -> EnumSet.of(CAPTION, TABLE_HEAD, TABLE_ROWS);
                case TABLE_HEAD, TABLE_ROWS -> EnumSet.of(ROW);
                case ROW -> EnumSet.of(HEADER_CELL, CELL);
                case FIGURE -> EnumSet.of(FIGURE_CAPTION);
                case FACT_BOX -> with(LISTS, HEADING_3, QUOTE, TABLE, EMBED, FIGURE);
                case FOOTNOTES -> EnumSet.of(NOTE);
                default -> EnumSet.noneOf(Block.class);
            };
        }

        private static Set<Block> with(Set<Block> some, Block... more) {
            Set<Block> all = EnumSet.copyOf(some);
            all.addAll(List.of(more));
            return all;
        }

        List<Attribute> attributes() {
            return attributes;
        }
    }

    /** A mark on the text of a line, or something that stands within a line. */
    public enum Mark {
        STRONG("strong"),
        EM("em"),
        STRIKE("s"),
        LINK("a", Attribute.HREF, Attribute.TITLE, Attribute.PROVIDER, Attribute.ID),
        CODE("code"),
        SUB("sub"),
        SUP("sup"),
        LANGUAGE("span"),
        QUOTATION("q"),
        CITE("cite"),
        ABBREVIATION("abbr", Attribute.TITLE),
        CREDIT("small"),
        BREAK("br");

        private final String element;
        private final List<Attribute> attributes;

        Mark(String element, Attribute... attributes) {
            this.element = element;
            this.attributes = List.of(attributes);
        }

        /** The name of its HTML element. */
        public String element() {
            return element;
        }

        /** As in {@code language}. */
        public String code() {
            return camel(name());
        }

        List<Attribute> attributes() {
            return attributes;
        }
    }

    /** The blocks that may stand in the body itself. */
    public static Set<Block> top() {
        return EnumSet.complementOf(EnumSet.of(
                Block.ITEM,
                Block.CAPTION,
                Block.TABLE_HEAD,
                Block.TABLE_ROWS,
                Block.ROW,
                Block.HEADER_CELL,
                Block.CELL,
                Block.FIGURE_CAPTION,
                Block.NOTE));
    }

    /** The names of the elements that stand within lines. */
    public static Set<String> inline() {
        return Set.copyOf(INLINE);
    }

    private static final Set<String> INLINE =
            Arrays.stream(Mark.values()).map(Mark::element).collect(Collectors.toUnmodifiableSet());

    /** The names of all elements. */
    public static Set<String> elements() {
        return Stream.concat(Arrays.stream(Block.values()).map(Block::element), INLINE.stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that an element may have. */
    static Set<String> looks(String element) {
        return Arrays.stream(Block.values())
                .filter(block -> block.element.equals(element) && block.look != null)
                .map(Block::look)
                .collect(Collectors.toSet());
    }

    /** The elements that may have an attribute. */
    static List<String> elementsWith(Attribute attribute) {
        Stream<String> blocks = Arrays.stream(Block.values())
                .filter(block -> block.attributes.contains(attribute))
                .map(Block::element);
        Stream<String> marks = Arrays.stream(Mark.values())
                .filter(mark -> mark.attributes.contains(attribute))
                .map(Mark::element);
        return EVERYWHERE.contains(attribute.key())
                ? List.copyOf(elements())
                : Stream.concat(blocks, marks).distinct().toList();
    }

    /**
     * The schema as JSON, for the editor: {@code nodes} and {@code marks} by their codes, each with its element, its class,
     * its attributes and what it holds.
     */
    public static String json() {
        Map<String, Object> nodes = new LinkedHashMap<>();
        nodes.put("doc", Map.of("holds", codes(top())));
        for (Block block : Block.values()) {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("element", block.element);
            if (block.look != null) {
                node.put("class", block.look);
            }
            node.put("inline", block.isLine());
            node.put("holds", codes(block.holds()));
            node.put("attributes", keys(block.attributes));
            nodes.put(block.code(), node);
        }
        Map<String, Object> marks = new LinkedHashMap<>();
        for (Mark mark : Mark.values()) {
            marks.put(mark.code(), Map.of("element", mark.element, "attributes", keys(mark.attributes)));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("format", FORMAT);
        schema.put("nodes", nodes);
        schema.put("marks", marks);
        try {
            return new ObjectMapper().writeValueAsString(schema);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> codes(Set<Block> blocks) {
        return blocks.stream().map(Block::code).toList();
    }

    private static List<String> keys(List<Attribute> own) {
        List<String> keys = new ArrayList<>(List.of("lang", "dir"));
        own.forEach(attribute -> keys.add(attribute.key()));
        return keys;
    }

    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
