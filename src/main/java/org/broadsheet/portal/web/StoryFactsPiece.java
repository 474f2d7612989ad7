package org.broadsheet.portal.web;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.regex.Pattern;
import org.broadsheet.article.StoryField;
import org.broadsheet.platform.web.Html;
import org.broadsheet.platform.web.Piece;
import org.broadsheet.platform.web.Site;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.TagName;

/** What the head of a story's page tells machines: search engines, other sites, feed readers. */
@Named
@ApplicationScoped
public class StoryFactsPiece implements Piece {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    @Inject
    ArticlePage page;

    @Inject
    Masthead masthead;

    @Inject
    Site site;

    @Inject
    SiteTimes times;

    @Override
    public void write(Html html) {
        ArticleTeaser teaser = page.getTeaser();
        named(html, "description", teaser.standfirst());
        if (page.isNoIndex() || page.getArticle().is(StoryField.NO_INDEX)) {
            named(html, "robots", "noindex");
        }
        String own = masthead.getCanonical();
        html.raw("<link rel=\"canonical\"")
                .attribute("href", instead(StoryField.CANONICAL_URL, own))
                .raw("/>\n");
        graph(html, "og:type", "article");
        graph(html, "og:title", instead(StoryField.SOCIAL_HEADLINE, teaser.headline()));
        graph(html, "og:description", instead(StoryField.SOCIAL_DESCRIPTION, teaser.standfirst()));
        graph(html, "og:url", own);
        graph(html, "og:site_name", site.getName());
        graph(html, "og:locale", locale(teaser.language()));
        graph(html, "article:published_time", times.iso(teaser.firstPublishedAt()));
        graph(html, "article:modified_time", times.iso(teaser.updatedAt()));
        graph(html, "article:section", page.getSection().name());
        for (TagName tag : page.getArticle().story().tags()) {
            graph(html, "article:tag", tag.name());
        }
        html.raw("<script type=\"application/ld+json\">")
                .raw(page.getStructure())
                .raw("</script>\n");
    }

    private String instead(StoryField field, String usual) {
        return Objects.requireNonNullElse(page.getArticle().text(field), usual == null ? "" : usual);
    }

    /** A language with a country, as Open Graph asks for it: the likeliest where the story names none; null for none. */
    static String locale(String language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
        if (!COUNTRY.matcher(likely.getCountry()).matches()) {
            likely = ULocale.addLikelySubtags(new ULocale(likely.getLanguage()));
        }
        return COUNTRY.matcher(likely.getCountry()).matches() ? likely.getLanguage() + "_" + likely.getCountry() : null;
    }

    private static void named(Html html, String name, String content) {
        meta(html, "name", name, content);
    }

    private static void graph(Html html, String property, String content) {
        meta(html, "property", property, content);
    }

    /** One that has nothing to say is left out. */
    private static void meta(Html html, String kind, String name, String content) {
        if (content != null && !content.isEmpty()) {
            html.raw("<meta")
                    .attribute(kind, name)
                    .attribute("content", content)
                    .raw("/>\n");
        }
    }
}
