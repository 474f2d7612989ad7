package org.broadsheet.text;

import java.util.List;

/**
 * One block of a body in a comparison.
 *
 * @param tag the name of its element, as in {@code p}
 */
public record DiffPassage(String tag, List<TextDiff.Piece> pieces) {
    public boolean isChanged() {
        return pieces.stream().anyMatch(TextDiff.Piece::isChanged);
    }
}
