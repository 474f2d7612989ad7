package org.broadsheet.platform;

import java.util.List;
import java.util.function.Function;

/**
 * Some items of a longer list, and the word that leads on.
 *
 * @param next the cursor of what follows, or null at the end
 */
public record Slice<T>(List<T> items, String next) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Makes a slice from one item more than was asked for: the surplus only tells that there is more. */
    public static <T> Slice<T> of(List<T> oneMore, int limit, Function<T, Object> cursor) {
        if (oneMore.size() <= limit) {
            return new Slice<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Slice<>(items, cursor.apply(items.get(limit - 1)).toString());
    }

    public <R> Slice<R> map(Function<T, R> each) {
        return new Slice<>(items.stream().map(each).toList(), next);
    }
}
