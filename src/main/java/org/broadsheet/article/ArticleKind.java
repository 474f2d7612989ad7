package org.broadsheet.article;

/** What sort of piece it is; readers see the label, and structured data follows it. */
public enum ArticleKind {
    NEWS,
    ANALYSIS,
    OPINION,
    REVIEW,
    INTERVIEW,
    OBITUARY,
    SPONSORED
}
