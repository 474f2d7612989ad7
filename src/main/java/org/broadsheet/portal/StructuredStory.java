package org.broadsheet.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.ArticleKind;
import org.broadsheet.platform.SiteSettings;
import org.broadsheet.platform.web.SiteTimes;
import org.broadsheet.publication.ArticleTeaser;
import org.broadsheet.publication.PublishedArticle;
import org.broadsheet.publication.ReleasedCorrection;
import org.broadsheet.publication.TagName;

/** A story as schema.org's NewsArticle, for search engines: the same facts as the page, none more. */
@ApplicationScoped
public class StructuredStory {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "@type";

    @Inject
    SiteSettings site;

    @Inject
    SiteTimes times;

    /** The story as JSON-LD; whatever its texts hold, it cannot end the script element that it stands in. */
    public String of(PublishedArticle article, String section) {
        try {
            return harmless(JSON.writeValueAsString(members(article, section)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In JSON these characters stand in texts only, where an escape means the same. */
    static String harmless(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    /** The type that schema.org has for a kind; interviews and obituaries have none of their own. */
    static String type(ArticleKind kind) {
        return switch (kind) {
            case NEWS, INTERVIEW, OBITUARY -> "NewsArticle";
            case ANALYSIS -> "AnalysisNewsArticle";
            case OPINION -> "OpinionNewsArticle";
            case REVIEW -> "ReviewNewsArticle";
            case SPONSORED -> "AdvertiserContentArticle";
        };
    }

    private Map<String, Object> members(PublishedArticle article, String section) {
        ArticleTeaser teaser = article.teaser();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("@context", "https://schema.org");
        members.put(TYPE, type(teaser.kind()));
        members.put("mainEntityOfPage", site.url() + teaser.path());
        members.put("url", site.url() + teaser.path());
        members.put("headline", teaser.headline());
        if (teaser.standfirst() != null) {
            members.put("description", teaser.standfirst());
        }
        members.put("datePublished", times.iso(teaser.firstPublishedAt()));
        members.put("dateModified", times.iso(teaser.updatedAt()));
        members.put("author", authors(article));
        members.put("publisher", publisher());
        members.put("articleSection", section);
        members.put(
                "keywords", article.story().tags().stream().map(TagName::name).toList());
        members.put("wordCount", teaser.wordCount());
        if (teaser.isTalkedOver()) {
            members.put("commentCount", teaser.comments());
        }
        members.put("inLanguage", Locale.forLanguageTag(teaser.language()).toLanguageTag());
        members.put("isAccessibleForFree", true);
        if (!article.corrections().isEmpty()) {
            members.put(
                    "correction",
                    article.corrections().stream().map(this::correction).toList());
        }
        return members;
    }

    private Map<String, Object> publisher() {
        return ordered(TYPE, "NewsMediaOrganization", "name", site.name(), "url", site.url() + "/");
    }

    /** Those under the headline; a story without a name is the paper's own. */
    private List<Map<String, Object>> authors(PublishedArticle article) {
        if (article.story().bylines().isEmpty()) {
            return List.of(publisher());
        }
        return article.story().bylines().stream()
                .map(credit ->
                        ordered(TYPE, "Person", "name", credit.name(), "url", site.url() + "/author/" + credit.slug()))
                .toList();
    }

    /** A note that was withdrawn has expired, with a comment on why. */
    private Map<String, Object> correction(ReleasedCorrection correction) {
        Map<String, Object> members = comment("CorrectionComment", correction.text(), correction.at());
        ReleasedCorrection.Withdrawal withdrawal = correction.withdrawal();
        if (withdrawal != null) {
            members.put("creativeWorkStatus", "Withdrawn");
            members.put("expires", times.iso(withdrawal.at()));
            members.put("comment", comment("Comment", withdrawal.text(), withdrawal.at()));
        }
        return members;
    }

    private Map<String, Object> comment(String type, String text, Instant at) {
        return ordered(TYPE, type, "text", text, "datePublished", times.iso(at));
    }

    private static Map<String, Object> ordered(String... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
