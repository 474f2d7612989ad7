package org.broadsheet.body;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.body.BodySchema.Attribute;
import org.broadsheet.body.BodySchema.Block;
import org.jsoup.nodes.Element;

/** Reads a table: its caption, its head, and its rows with those of the foot last. */
final class TableReader {
    private final BlockReader reader;
    private final BlockWriter writer;

    TableReader(BlockReader reader, BlockWriter writer) {
        this.reader = reader;
        this.writer = writer;
    }

    /** Reads one as a table; where none can stand, or in a table, each of its rows becomes a line. */
    void read(Element table, Element caption) {
        if (isLayout(table)) {
            reader.plain(table);
        } else if (writer.holds(Block.TABLE)) {
            whole(table, caption);
        } else {
            reader.notice(BodyNotice.Kind.TABLE_FLATTENED);
            flat(table);
        }
    }

    private static boolean isLayout(Element table) {
        return table.attr("role").matches("presentation|none");
    }

    private void whole(Element table, Element caption) {
        Parts parts = Parts.of(table);
        writer.open(Block.TABLE, reader.block(Block.TABLE, table));
        for (Element words : caption == null ? parts.captions : List.of(caption)) {
            reader.line(Block.CAPTION, words);
        }
        rows(Block.TABLE_HEAD, parts.head);
        rows(Block.TABLE_ROWS, parts.rows);
        if (table.hasText()) {
            writer.close();
        } else {
            writer.discard();
        }
    }

    private void rows(Block block, List<Element> rows) {
        writer.open(block, new Element(block.element()));
        for (Element row : rows) {
            writer.open(Block.ROW, reader.block(Block.ROW, row));
            cells(row).forEach(cell -> cell(cell, block == Block.TABLE_HEAD));
            writer.close();
        }
        writer.close();
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private void cell(Element cell, boolean head) {
        boolean named = head || cell.normalName().equals("th");
        Block block = named ? Block.HEADER_CELL : Block.CELL;
        Element clean = reader.block(block, cell);
        for (Attribute attribute : block.attributes()) {
            String value = cell.attr(attribute.key());
            if (!value.isEmpty() && attribute.allows(value)) {
                clean.attr(attribute.key(), value);
            }
        }
        writer.open(block, clean);
        reader.children(cell);
        writer.close();
    }

    private void flat(Element table) {
        Parts parts = Parts.of(table);
        parts.captions.forEach(reader::plain);
        List<Element> rows = new ArrayList<>(parts.head);
        rows.addAll(parts.rows);
        for (Element row : rows) {
            writer.endLine();
            cells(row).forEach(cell -> {
                reader.children(cell);
                writer.text(" ");
            });
            writer.endLine();
        }
    }

    /** What a table consists of. */
    private static final class Parts {
        private final List<Element> captions = new ArrayList<>();
        private final List<Element> head = new ArrayList<>();
        private final List<Element> rows = new ArrayList<>();
        private final List<Element> foot = new ArrayList<>();

        static Parts of(Element table) {
            Parts parts = new Parts();
            for (Element part : table.children()) {
                parts.add(part);
            }
            parts.rows.addAll(parts.foot);
            return parts;
        }

        private void add(Element part) {
            switch (part.normalName()) {
                case "caption" -> captions.add(part);
                case "thead" -> head.addAll(part.children());
                case "tfoot" -> foot.addAll(part.children());
                case "tbody" -> rows.addAll(part.children());
                case "tr" -> rows.add(part);
                default -> {
                    // columns say nothing
                }
            }
        }
    }
}
