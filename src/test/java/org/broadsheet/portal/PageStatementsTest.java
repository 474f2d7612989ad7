package org.broadsheet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.publication.PublishedArticles;
import org.broadsheet.publication.TeaserQuery;
import org.broadsheet.section.SectionTree;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How many statements the reads behind a page take, the head with its banner included and the sections known. */
@OnEveryStore
class PageStatementsTest {

    @Parameter
    House house;

    private PublishedArticles published;
    private String path;

    @BeforeEach
    void publishSome() {
        Samples samples = new Samples(house);
        published = house.get(PublishedArticles.class);
        for (int n = 0; n < 25; n++) {
            samples.live();
        }
        path = published
                .list(TeaserQuery.everything(), null, 1)
                .items()
                .get(0)
                .teaser()
                .path();
        house.get(SectionTree.class).all();
    }

    @Test
    void theFrontPageTakesFour() {
        List<String> sent = house.statements(() -> {
            published.breaking();
            return published.list(TeaserQuery.everything(), null, 22);
        });
        assertThat(sent).hasSize(4);
    }

    @Test
    void anArticleWithoutItsConversationTakesFive() {
        List<String> sent = house.statements(() -> {
            published.breaking();
            return published.at(path);
        });
        assertThat(sent).hasSize(5);
    }
}
