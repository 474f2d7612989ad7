package org.broadsheet.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Who wrote which sentence: goes through the versions of a story in their order and carries for each word the version
 * that brought it, so that a slip corrected by somebody else does not make the sentence theirs. Bounded: of two versions
 * that are too large to be compared, what differs counts as new as a whole.
 */
public final class Blame {
    private static final long MOST_EFFORT = 200_000_000;

    private final DiffBudget budget = new DiffBudget(MOST_EFFORT);
    private final Map<String, Layer> fields = new LinkedHashMap<>();

    /**
     * One sentence of the newest version.
     *
     * @param field {@code headline}, {@code standfirst} or {@code body}
     * @param block the place of its block in the field, from 0
     * @param written the number of the version that most of its words come from
     * @param changed the number of the version in which it got the wording that it has
     */
    public record Sentence(String field, int block, String text, int written, int changed) {}

    /** Takes the next version; the order is that of the numbers. */
    public void add(int version, String headline, String standfirst, String body) {
        add(version, "headline", List.of(DiffToken.of(headline)));
        add(version, "standfirst", List.of(DiffToken.of(standfirst)));
        add(version, "body", DiffBlock.of(body).stream().map(DiffBlock::read).toList());
    }

    private void add(int version, String field, List<List<DiffToken>> blocks) {
        Layer before = fields.get(field);
        Layer layer = new Layer(blocks, version);
        if (before != null) {
            layer.inherit(before, budget);
        }
        fields.put(field, layer);
    }

    /**
     * The sentences of the newest version in their order.
     *
     * @param language whose rules say where a sentence ends
     */
    public List<Sentence> sentences(Locale language) {
        List<Sentence> sentences = new ArrayList<>();
        fields.forEach((field, layer) -> layer.sentences(field, language, sentences));
        return sentences;
    }

    /** The words of one field in one version, block after block, each with the versions that brought and last touched it. */
    private static final class Layer {
        private final int version;
        private final List<DiffToken> words = new ArrayList<>();
        private final List<Integer> blockEnds = new ArrayList<>();
        private final BitSet ends = new BitSet();
        private final int[] written;
        private final int[] changed;

        Layer(List<List<DiffToken>> blocks, int version) {
            this.version = version;
            for (List<DiffToken> block : blocks) {
                if (!block.isEmpty()) {
                    words.addAll(block);
                    blockEnds.add(words.size());
                }
            }
            blockEnds.forEach(ends::set);
            written = filled();
            changed = filled();
        }

        private int[] filled() {
            int[] versions = new int[words.size()];
            Arrays.fill(versions, version);
            return versions;
        }

        /** Takes over whose words they are from the version before. */
        void inherit(Layer before, DiffBudget budget) {
            List<DiffRegion> edits = DiffRegion.betweenWords(before.words, words, budget);
            int from = 0;
            int to = 0;
            for (DiffRegion edit : edits) {
                copy(before, from, to, edit.newStart() - to);
                from = edit.end();
                to = edit.newEnd();
            }
            copy(before, from, to, words.size() - to);
            edits.forEach(edit -> touch(before, edit));
            takeBackMoved(before, edits);
        }

        private void copy(Layer before, int from, int to, int length) {
            System.arraycopy(before.written, from, written, to, length);
            System.arraycopy(before.changed, from, changed, to, length);
        }

        /** Words that went or came inside a sentence change it; sentences that come and go whole do not change their neighbours. */
        private void touch(Layer before, DiffRegion edit) {
            if (!before.isBetweenSentences(edit.start()) || !isBetweenSentences(edit.newStart())) {
                changed[Math.max(0, edit.newStart() - 1)] = version;
            }
            if (!before.isBetweenSentences(edit.end()) || !isBetweenSentences(edit.newEnd())) {
                changed[Math.min(words.size() - 1, edit.newEnd())] = version;
            }
        }

        private boolean isBetweenSentences(int place) {
            return place == 0 || ends.get(place) || words.get(place - 1).endsSentence();
        }

        /** A block that was moved stays whose it was. */
        private void takeBackMoved(Layer before, List<DiffRegion> edits) {
            Map<List<String>, Integer> gone = new LinkedHashMap<>();
            edits.forEach(edit ->
                    before.blocksWithin(edit.start(), edit.end()).forEach((start, block) -> gone.put(block, start)));
            edits.forEach(edit -> blocksWithin(edit.newStart(), edit.newEnd()).forEach((start, block) -> {
                if (gone.containsKey(block)) {
                    copy(before, gone.get(block), start, block.size());
                }
            }));
        }

        /** The blocks that lie whole between two places, by where they start. */
        private Map<Integer, List<String>> blocksWithin(int from, int until) {
            Map<Integer, List<String>> blocks = new LinkedHashMap<>();
            int start = from == 0 ? 0 : ends.nextSetBit(from);
            for (int end = ends.nextSetBit(start + 1); end > start && end <= until; end = ends.nextSetBit(start + 1)) {
                blocks.put(start, DiffToken.texts(words.subList(start, end)));
                start = end;
            }
            return blocks;
        }

        void sentences(String field, Locale language, List<Sentence> sentences) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(language);
            int start = 0;
            for (int block = 0; block < blockEnds.size(); block++) {
                int first = start;
                for (int last : sentenceEnds(breaks, start, blockEnds.get(block))) {
                    sentences.add(sentence(field, block, first, last));
                    first = last;
                }
                start = blockEnds.get(block);
            }
        }

        /** Behind which words of a block sentences end. */
        private List<Integer> sentenceEnds(BreakIterator breaks, int start, int end) {
            breaks.setText(text(start, end));
            // Asked for one place after the other: isBoundary looks far back each time.
            BitSet boundaries = new BitSet();
            for (int at = breaks.first(); at != BreakIterator.DONE; at = breaks.next()) {
                boundaries.set(at);
            }
            List<Integer> found = new ArrayList<>();
            int offset = 0;
            for (int i = start; i < end; i++) {
                offset += words.get(i).length();
                if (i == end - 1 || boundaries.get(offset)) {
                    found.add(i + 1);
                }
            }
            return found;
        }

        private String text(int start, int end) {
            StringBuilder text = new StringBuilder();
            words.subList(start, end).forEach(word -> DiffToken.write(word, text));
            return text.toString();
        }

        private Sentence sentence(String field, int block, int first, int last) {
            Map<Integer, Integer> shares = new LinkedHashMap<>();
            int newest = 0;
            for (int i = first; i < last; i++) {
                newest = Math.max(newest, changed[i]);
                shares.merge(written[i], words.get(i).isWord() ? 1 : 0, Integer::sum);
            }
            return new Sentence(field, block, text(first, last).strip(), mostOf(shares), newest);
        }

        /** Who has most words; of equals, the earlier. */
        private static int mostOf(Map<Integer, Integer> shares) {
            return shares.entrySet().stream()
                    .min(Map.Entry.<Integer, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }
}
