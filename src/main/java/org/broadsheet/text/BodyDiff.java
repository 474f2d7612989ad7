package org.broadsheet.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares two bodies: first block by block, then, where blocks were rewritten, those that resemble one another by word. */
public final class BodyDiff {
    private static final double RESEMBLANCE = 0.3;
    private static final int A_CELL = 50;

    private final List<DiffBlock> before;
    private final List<DiffBlock> after;
    private final DiffBudget budget;
    private final List<DiffPassage> all = new ArrayList<>();

    private BodyDiff(List<DiffBlock> before, List<DiffBlock> after, DiffBudget budget) {
        this.before = before;
        this.after = after;
        this.budget = budget;
    }

    public static List<DiffPassage> between(String before, String after, DiffBudget budget) {
        BodyDiff passages = new BodyDiff(DiffBlock.of(before), DiffBlock.of(after), budget);
        passages.compare();
        return List.copyOf(passages.all);
    }

    private void compare() {
        int same = 0;
        for (DiffRegion edit : DiffRegion.between(keys(before), keys(after), budget)) {
            after.subList(same, edit.newStart()).forEach(this::keep);
            rewritten(before.subList(edit.start(), edit.end()), after.subList(edit.newStart(), edit.newEnd()));
            same = edit.newEnd();
        }
        after.subList(same, after.size()).forEach(this::keep);
    }

    private static List<List<String>> keys(List<DiffBlock> blocks) {
        return blocks.stream().map(block -> DiffToken.texts(block.words())).toList();
    }

    private void keep(DiffBlock block) {
        all.add(new DiffPassage(block.tag(), TextDiff.whole(TextDiff.Kind.SAME, block.words())));
    }

    /** Finds for each old block the new one that it became, if any, without crossing. */
    private void rewritten(List<DiffBlock> old, List<DiffBlock> fresh) {
        if (old.isEmpty() || fresh.isEmpty() || !budget.allows(cost(old, fresh))) {
            old.forEach(block -> alone(TextDiff.Kind.DELETED, block));
            fresh.forEach(block -> alone(TextDiff.Kind.INSERTED, block));
            return;
        }
        double[][] likeness = likeness(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && pairs(old, fresh, likeness, i, j)) {
                all.add(new DiffPassage(
                        fresh.get(j).tag(),
                        TextDiff.compare(old.get(i++).words(), fresh.get(j++).words(), budget)));
            } else if (i < old.size() && (j == fresh.size() || likeness[i + 1][j] >= likeness[i][j + 1])) {
                alone(TextDiff.Kind.DELETED, old.get(i++));
            } else {
                alone(TextDiff.Kind.INSERTED, fresh.get(j++));
            }
        }
    }

    private static boolean pairs(List<DiffBlock> old, List<DiffBlock> fresh, double[][] likeness, int i, int j) {
        double alike = likeness[i][j] - likeness[i + 1][j + 1];
        return alike > 0 && likeness[i][j] > likeness[i + 1][j] && likeness[i][j] > likeness[i][j + 1];
    }

    /** At [i][j] the greatest sum of resemblances that pairs of the blocks from there on can reach. */
    private static double[][] likeness(List<DiffBlock> old, List<DiffBlock> fresh) {
        double[][] best = new double[old.size() + 1][fresh.size() + 1];
        List<Set<String>> oldWords = old.stream().map(BodyDiff::vocabulary).toList();
        List<Set<String>> freshWords = fresh.stream().map(BodyDiff::vocabulary).toList();
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                double alike = resemblance(oldWords.get(i), freshWords.get(j));
                double paired = alike >= RESEMBLANCE ? alike + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        return best;
    }

    /** Words to look up, or what the table takes where there are many short blocks. */
    private static long cost(List<DiffBlock> old, List<DiffBlock> fresh) {
        long words = old.stream().mapToLong(block -> block.words().size()).sum();
        return Math.max(words, (long) old.size() * A_CELL) * fresh.size();
    }

    private static Set<String> vocabulary(DiffBlock block) {
        return new HashSet<>(DiffToken.texts(block.words()));
    }

    private static double resemblance(Set<String> one, Set<String> other) {
        Set<String> small = one.size() < other.size() ? one : other;
        Set<String> large = small == one ? other : one;
        return 2.0 * small.stream().filter(large::contains).count() / (one.size() + other.size());
    }

    /** A block that came or went whole; its own tag is said already, unless there is nothing else to show. */
    private void alone(TextDiff.Kind kind, DiffBlock block) {
        List<DiffToken> words = block.words().size() > 1
                ? block.words().subList(1, block.words().size())
                : block.words();
        all.add(new DiffPassage(block.tag(), TextDiff.whole(kind, words)));
    }
}
