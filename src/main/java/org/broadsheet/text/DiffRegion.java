package org.broadsheet.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One place where two lists differ: {@code [start, end)} of the earlier gave way to {@code [newStart, newEnd)} of the
 * later; either may be empty, and what lies between two edits is the same in both.
 */
record DiffRegion(int start, int end, int newStart, int newEnd) {

    /** All places where the lists differ, in their order; one large place where the effort does not suffice. */
    static List<DiffRegion> between(List<?> before, List<?> after, DiffBudget budget) {
        int head = commonHead(before, after);
        int tail = commonTail(before, after, Math.min(before.size(), after.size()) - head);
        DiffRegion middle = new DiffRegion(head, before.size() - tail, head, after.size() - tail);
        if (middle.removed() == 0 && middle.added() == 0) {
            return List.of();
        }
        if (middle.removed() == 0 || middle.added() == 0 || !budget.allows(middle.removed(), middle.added())) {
            return List.of(middle);
        }
        return within(middle, before, after);
    }

    /**
     * The same for words. Where one and the same change can be said to stand in several places, it stands where a
     * sentence begins: whoever put a sentence between two others wrote that sentence, and not the end of one and the
     * beginning of the next.
     */
    static List<DiffRegion> betweenWords(List<DiffToken> before, List<DiffToken> after, DiffBudget budget) {
        List<DiffRegion> edits = new ArrayList<>(between(DiffToken.texts(before), DiffToken.texts(after), budget));
        for (int i = 0; i < edits.size(); i++) {
            DiffRegion edit = edits.get(i);
            int room = edit.start - (i == 0 ? 0 : edits.get(i - 1).end);
            int roomAfter = (i + 1 == edits.size() ? before.size() : edits.get(i + 1).start) - edit.end;
            if (edit.removed() == 0) {
                edits.set(i, edit.moved(toSentence(after, edit.newStart, edit.newEnd, room, roomAfter)));
            } else if (edit.added() == 0) {
                edits.set(i, edit.moved(toSentence(before, edit.start, edit.end, room, roomAfter)));
            }
        }
        return edits;
    }

    /** How far a run of words can move, to the left or else to the right, so that it says the same and begins a sentence. */
    private static int toSentence(List<DiffToken> words, int start, int end, int room, int roomAfter) {
        for (int left = 0; left <= room; left++) {
            if (beginsSentence(words, start - left)) {
                return -left;
            }
            if (left == room || !same(words, start - left - 1, end - left - 1)) {
                break;
            }
        }
        for (int right = 0; right < roomAfter && same(words, start + right, end + right); right++) {
            if (beginsSentence(words, start + right + 1)) {
                return right + 1;
            }
        }
        return 0;
    }

    private static boolean same(List<DiffToken> words, int one, int other) {
        return words.get(one).text().equals(words.get(other).text());
    }

    private static boolean beginsSentence(List<DiffToken> words, int place) {
        return place == 0 || words.get(place - 1).endsSentence();
    }

    private DiffRegion moved(int steps) {
        return new DiffRegion(start + steps, end + steps, newStart + steps, newEnd + steps);
    }

    private static List<DiffRegion> within(DiffRegion middle, List<?> before, List<?> after) {
        Map<Object, Integer> numbers = new HashMap<>();
        List<Integer> one = numbered(before.subList(middle.start, middle.end), numbers);
        List<Integer> other = numbered(after.subList(middle.newStart, middle.newEnd), numbers);
        // The usual algorithm keeps every path that it tries, which takes gigabytes for two long texts without a common
        // word.
        List<DiffRegion> edits = new ArrayList<>();
        for (AbstractDelta<Integer> delta : DiffUtils.diff(one, other, new MyersDiffWithLinearSpace<Integer>())
                .getDeltas()) {
            int start = middle.start + delta.getSource().getPosition();
            int newStart = middle.newStart + delta.getTarget().getPosition();
            add(
                    edits,
                    new DiffRegion(
                            start,
                            start + delta.getSource().size(),
                            newStart,
                            newStart + delta.getTarget().size()));
        }
        return edits;
    }

    /** What was inserted right behind what was deleted, or the other way round, is one edit. */
    private static void add(List<DiffRegion> edits, DiffRegion edit) {
        DiffRegion last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
        if (last != null && last.end == edit.start && last.newEnd == edit.newStart) {
            edits.set(edits.size() - 1, last.joined(edit));
        } else {
            edits.add(edit);
        }
    }

    /** Comparing numbers is quicker than comparing words. */
    private static List<Integer> numbered(List<?> items, Map<Object, Integer> numbers) {
        List<Integer> list = new ArrayList<>(items.size());
        for (Object item : items) {
            list.add(numbers.computeIfAbsent(item, unknown -> numbers.size()));
        }
        return list;
    }

    private static int commonHead(List<?> before, List<?> after) {
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    private static int commonTail(List<?> before, List<?> after, int most) {
        int same = 0;
        while (same < most && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    int removed() {
        return end - start;
    }

    int added() {
        return newEnd - newStart;
    }

    /** How many items this place touches, on the side that has more. */
    int size() {
        return Math.max(removed(), added());
    }

    /** This and a later edit as one, with what lies between them. */
    DiffRegion joined(DiffRegion later) {
        return new DiffRegion(start, later.end, newStart, later.newEnd);
    }
}
