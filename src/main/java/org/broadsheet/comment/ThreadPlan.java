package org.broadsheet.comment;

import java.util.List;
import org.broadsheet.comment.CommentLedger.Old;

/** Where comments of long ago stand among one another, worked out before any of them is written. */
class ThreadPlan {
    private static final int NOTHING = -1;

    private final int[] parents;
    private final int[] depths;
    private final int[] visibleReplies;

    ThreadPlan(List<Old> olds) {
        parents = new int[olds.size()];
        depths = new int[olds.size()];
        visibleReplies = new int[olds.size()];
        for (int i = 0; i < parents.length; i++) {
            place(i, olds.get(i).parent());
            if (olds.get(i).status().isVisible()) {
                countUpwards(i);
            }
        }
    }

    private void place(int i, Integer answered) {
        if (answered == null) {
            parents[i] = NOTHING;
            depths[i] = 1;
        } else {
            boolean beside = depths[answered] == ThreadPath.DEEPEST;
            parents[i] = beside ? parents[answered] : answered;
            depths[i] = depths[parents[i]] + 1;
        }
    }

    private void countUpwards(int i) {
        for (int above = parents[i]; above != NOTHING; above = parents[above]) {
            visibleReplies[above]++;
        }
    }

    int depth(int i) {
        return depths[i];
    }

    int visibleReplies(int i) {
        return visibleReplies[i];
    }
}
