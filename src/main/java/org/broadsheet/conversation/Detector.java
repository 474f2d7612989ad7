package org.broadsheet.conversation;

/**
 * Looks at a reply from one side. A detector is a function of the facts: it reads no database, keeps no state, and may
 * run on any thread beside the others. Every bean of this type is asked, and every answer is kept.
 */
public interface Detector {

    /** Its name in the record: small letters and hyphens, at most 40. */
    String name();

    /** Rises when it would judge the same facts otherwise. */
    default String version() {
        return "1";
    }

    DetectorResult judge(DetectorInput facts);
}
