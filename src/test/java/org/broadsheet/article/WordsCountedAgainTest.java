package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.broadsheet.testing.Samples;
import org.broadsheet.text.WordCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class WordsCountedAgainTest {

    @Parameter
    House house;

    @Test
    void onlyVersionsInLanguagesWithoutSpacesAreCountedAgain() {
        Samples samples = new Samples(house);
        for (String language : List.of("zh-Hans", "en")) {
            samples.draft(
                    samples.reporter(),
                    samples.copy().language(language).body("<p>港口大桥。</p>").content());
        }
        house.tamper("update article_revision set word_count = 1");
        house.migrate(new WordCount.CountedAgain());
        assertThat(house.rows("select language, word_count from article_revision order by id"))
                .containsExactly(List.of("zh-Hans", 4), List.of("en", 1));
    }
}
