package org.broadsheet.editing.rest;

import java.util.List;
import org.broadsheet.editing.VersionDiff;
import org.broadsheet.text.TextDiff;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed from one version to another.
 *
 * @param changedWords how many words of the text differ; its punctuation, its links and its other mark-up are counted
 *     beside them, for none of these changes a word
 * @param fields only those that differ
 * @param body all blocks, those that stayed included
 */
@Schema(name = "Diff")
public record DiffJson(
        int from,
        int to,
        int changedWords,
        int changedSigns,
        int changedLinks,
        int changedTags,
        List<FieldJson> fields,
        List<BlockJson> body) {

    /** A field that differs, under the name that it has in a story. */
    @Schema(name = "DiffField")
    public record FieldJson(String field, List<PieceJson> pieces) {}

    /** A paragraph, a subhead and so on, by the name of its element. */
    @Schema(name = "DiffBlock")
    public record BlockJson(String tag, List<PieceJson> pieces) {}

    /** Some words that stayed, came or went. */
    @Schema(name = "DiffPiece")
    public record PieceJson(TextDiff.Kind kind, String text) {}

    static DiffJson of(int from, int to, VersionDiff diff) {
        return new DiffJson(
                from,
                to,
                diff.changedWords(),
                diff.changedSigns(),
                diff.changedLinks(),
                diff.changedTags(),
                diff.fields().stream()
                        .map(field -> new FieldJson(field.name(), pieces(field.pieces())))
                        .toList(),
                diff.body().stream()
                        .map(block -> new BlockJson(block.tag(), pieces(block.pieces())))
                        .toList());
    }

    private static List<PieceJson> pieces(List<TextDiff.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new PieceJson(piece.kind(), piece.text()))
                .toList();
    }
}
