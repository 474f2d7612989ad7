package org.broadsheet.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.broadsheet.platform.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags in the words of people who write no HTML. */
class TagLabelsTest {

    private final TagLabels marks = marks();

    private static TagLabels marks() {
        TagLabels marks = new TagLabels();
        marks.messages = new DeskMessages();
        marks.messages.site = new SiteSettings() {
            @Override
            public Locale language() {
                return Locale.ENGLISH;
            }
        };
        return marks;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <strong> | bold
                    </strong> | end of bold
                    <a href="https://one.example/?a=1&amp;b=2"> | link to https://one.example/?a=1&b=2
                    <a href="https://one.example/" rel="nofollow"> | link to https://one.example/ rel="nofollow"
                    <a href="https://one.example/" rel="noopener"> | link to https://one.example/
                    </a> | end of link
                    <ul><li> | list, item
                    <p class="pull"> | paragraph class="pull"
                    <span lang="de"> | language lang="de"
                    <abbr title="a > b"> | abbreviation title="a > b"
                    """)
    void areSaidAsPeopleCallThem(String tags, String said) {
        assertThat(marks.say(tags)).isEqualTo(said);
    }

    @Test
    void everyKnownTagHasAWord() {
        assertThat(TagLabels.KNOWN).isNotEmpty().allSatisfy(tag -> assertThat(marks.say("<" + tag + ">"))
                .isNotBlank());
    }
}
