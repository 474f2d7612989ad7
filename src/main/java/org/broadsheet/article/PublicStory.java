package org.broadsheet.article;

import java.util.List;

/** A teaser with its names and tags. */
public record PublicStory(ArticleTeaser teaser, List<Credit> bylines, List<TagName> tags) {}
