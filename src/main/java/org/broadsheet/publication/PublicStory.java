package org.broadsheet.publication;

import java.util.List;
import org.broadsheet.article.Byline;

/** A teaser with its names and tags. */
public record PublicStory(ArticleTeaser teaser, List<Byline> bylines, List<TagName> tags) {}
