package org.broadsheet.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.CommentMode;
import org.broadsheet.comment.CommentHtml;
import org.broadsheet.conversation.DetectorResult.Evidence;
import org.broadsheet.conversation.DetectorResult.Outcome;

/** The detectors of the house, each a few lines long. */
public final class Detectors {
    static final String LINKS = "links";
    static final String FIRST_COMMENTS = "first-comments";
    public static final String WORDS = "words";

    private Detectors() {}

    /** Vouches for the staff, unless a moderator wants to read even that. */
    @ApplicationScoped
    static class Staff implements Detector {
        @Override
        public String name() {
            return "staff";
        }

        @Override
        public DetectorResult judge(DetectorInput facts) {
            return facts.author().staff() && !facts.premoderated()
                    ? DetectorResult.of(Outcome.APPROVE, 1, Evidence.of("staff"))
                    : DetectorResult.NONE;
        }
    }

    /** Holds what has two links or more. */
    @ApplicationScoped
    static class Links implements Detector {
        private static final int TOO_MANY = 2;

        @Override
        public String name() {
            return LINKS;
        }

        @Override
        public DetectorResult judge(DetectorInput facts) {
            int links = CommentHtml.countLinks(facts.reply().body());
            if (links == 0) {
                return DetectorResult.NONE;
            }
            Evidence evidence = Evidence.of("links", "links", (long) links);
            return DetectorResult.of(links >= TOO_MANY ? Outcome.HOLD : Outcome.NONE, links, evidence);
        }
    }

    /** Rejects for banned words, holds for suspect ones and for those that are only guessed, in the text and in the name. */
    @ApplicationScoped
    static class Words implements Detector {
        /** So many phrases are kept. */
        private static final int MOST = 12;

        @Override
        public String name() {
            return WORDS;
        }

        @Override
        public String version() {
            return "3";
        }

        @Override
        public DetectorResult judge(DetectorInput facts) {
            String name = facts.author().guestName();
            List<WordMatcher.Hit> hits = facts.words()
                    .find(
                            name == null
                                    ? facts.reply().body()
                                    : name + "\n" + facts.reply().body());
            if (hits.isEmpty()) {
                return DetectorResult.NONE;
            }
            boolean banned = hits.stream().anyMatch(hit -> hit.banned() && !hit.guessed());
            return DetectorResult.of(banned ? Outcome.REJECT : Outcome.HOLD, hits.size(), evidence(hits));
        }

        private static Evidence evidence(List<WordMatcher.Hit> hits) {
            List<WordMatcher.Hit> kept = hits.subList(0, Math.min(hits.size(), MOST));
            return new Evidence(
                    WORDS,
                    Map.of(
                            "phrases",
                                    kept.stream().map(WordMatcher.Hit::phrase).toList(),
                            "languages",
                                    kept.stream().map(WordMatcher.Hit::language).toList(),
                            "kinds", kept.stream().map(WordMatcher.Hit::kind).toList(),
                            "more", (long) hits.size() - kept.size()));
        }
    }

    /** Holds the first two comments of an author, and every one of a guest: an address that was typed proves nothing. */
    @ApplicationScoped
    static class FirstComments implements Detector {
        @Override
        public String name() {
            return FIRST_COMMENTS;
        }

        @Override
        public DetectorResult judge(DetectorInput facts) {
            boolean known = facts.earlier() >= ModerationPolicy.TRUSTED_AFTER;
            if (known && !facts.author().isGuest()) {
                return DetectorResult.of(Outcome.NONE, facts.earlier(), null);
            }
            String code = facts.author().isGuest() ? known ? "known_guest" : "new_guest" : "new_member";
            return DetectorResult.of(
                    Outcome.HOLD, facts.earlier(), Evidence.of(code, "earlier", (long) facts.earlier()));
        }
    }

    /** Holds what a moderator must read first: by the rule of the story or by a sanction on its author. */
    @ApplicationScoped
    static class Premoderation implements Detector {
        @Override
        public String name() {
            return "premoderation";
        }

        @Override
        public DetectorResult judge(DetectorInput facts) {
            if (facts.premoderated()) {
                return DetectorResult.of(Outcome.HOLD, 1, Evidence.of("sanction"));
            }
            return facts.discussion().mode() == CommentMode.PREMODERATED
                    ? DetectorResult.of(Outcome.HOLD, 1, Evidence.of("story_rule"))
                    : DetectorResult.NONE;
        }
    }
}
