package org.broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | Bridge opens over the harbour        | bridge-opens-over-the-harbour
            en |   Two   spaces & a sign!             | two-spaces-a-sign
            en | It's the mayor’s bridge              | its-the-mayors-bridge
            en | COVID-19: 2,000 cases                | covid-19-2-000-cases
            de | Über die Brücke, große Straße        | ueber-die-bruecke-grosse-strasse
            de-AT | ÄRGER im „Café“                   | aerger-im-cafe
            fr | Le cœur d’une forêt brûlée à Noël    | le-coeur-d-une-foret-brulee-a-noel
            es | vergüenza y pingüinos, ¿mañana?      | verguenza-y-pinguinos-manana
            tr | Türkiye güneş ışık İstanbul          | turkiye-gunes-isik-istanbul
            fi | Ääni kööri                           | aani-koori
            sv | Göteborg får tåg                     | goteborg-far-tag
            da | Ærø får smørrebrød                   | aeroe-faar-smoerrebroed
            is | Þórður á Seyðisfirði                 | thordur-a-seydisfirdi
            vi | Đà Nẵng                              | da-nang
            pl | Łódź                                 | lodz
            ru | Новости и мир: объект №5, щука       | novosti-i-mir-obyekt-no5-shchuka
            uk | Міст через гавань відкрито           | mist-cherez-havan-vidkryto
            uk | Щастя ґанок, їжак і Юрій             | shchastya-ganok-yizhak-i-yuriy
            bg | Щастие в България                    | shtastie-v-bulgariya
            sr | Ђорђе чека љубав                     | dorde-ceka-ljubav
            en | Sergei Сергей and Сергій from Київ   | sergei-serhey-and-serhiy-from-kyyiv
            en | Пётр Чайковский                      | petr-chaykovskiy
            ar | جسر جديد فوق الميناء                 | jsr-jdyd-fwq-almyna
            ar | انتخابات ٢٠٢٦                        | antkhabat-2026
            fa | انتخابات ۱۴۰۴                        | antkhabat-1404
            hi | समाचार २०२६                          | samacara-2026
            el | Νέα γέφυρα                           | nea-gefyra
            he | גשר חדש                              | gsr-hds
            zh | 北京新闻报道                          | bei-jing-xin-wen-bao-dao
            ko | 김철수                                | gimcheolsu
            ja | こんにちは カタカナ                    | konnichiha-katakana
            ka | სიახლე                               | siakhle
            am | ዜና                                   | zena
            th | ข่าวด่วน                              | khaw-dwn
            en | ＦＵＬＬ width １２３ x²                | full-width-123-x2
            de | Bundes\u00ADkanzler und zero\u200Bwidth | bundeskanzler-und-zerowidth
            fr | L’été                                | l-ete
            it | L'Aquila                             | l-aquila
            ca | L'hora del Col·legi                  | l-hora-del-collegi
            ca | Coŀlegi                              | collegi
            en | O’Brien                              | obrien
            nb | Ålesund på sjøen                     | aalesund-paa-sjoeen
            ru | Советский Братск                     | sovetskiy-bratsk
            ru | мэр Шчукин и Майами, выы             | mer-shchukin-i-mayami-vyy
            en | Советский Братск                     | sovetskiy-bratsk
            uk | Згурський                            | zghurskyy
            be | Згода                                | zhoda
            bg | Отсъствие                            | otsastvie
            bg | България                             | bulgariya
            bg | Ъгъл                                 | agal
            az | Mədəniyyət və elm                    | medeniyyet-ve-elm
            en | Heydər Əliyev                        | heyder-eliyev
            tg | Тоҷикистон ҳукумат                   | tojikiston-hukumat
            tg | Қурғонтеппа, ӯ ва ӣ                  | qurghonteppa-u-va-i
            uz | Ўзбекистон қишлоғи                   | ozbekiston-qishlogi
            tt | Җәлил, Әдәбият                       | jalil-adabiyat
            ba | Башҡортостан Өфө                     | bashqortostan-ofo
            sah | Саҥа һаҕа                           | sanga-haga
            ak | Ɔkyeame ɛ                            | okyeame-e
            ha | Ƙasar Ɓauna Ɗan                      | kasar-bauna-dan
            ee | Ʋe ŋutɔ ƒe                           | ve-nuto-fe
            ug | ئۇيغۇر                               | uyghur
            ckb | سڵاو                                | slaw
            si | කොළඹ                                 | kolamba
            zh | 马克·吐温                             | ma-ke-tu-wen
            ko | 서울·부산                             | seoul-busan
            en | Rock · Pop                           | rock-pop
            ja | カタカナ・ひらがな                    | katakana-hiragana
            en | São, U\u0308ber                       | sao-uber
            """)
    void textBecomesAnAddressByItsLanguage(String language, String text, String slug) {
        assertThat(Slugs.of(text, language)).isEqualTo(slug);
        assertThat(Slugs.wellFormed(slug)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"🎉🎉, party-popper-party-popper", "🎉 !, party-popper", "❤️, heavy-black-heart", "🇫🇷, f-r"})
    void emojiWithoutALetterAreSpelledOut(String text, String slug) {
        assertThat(Slugs.of(text, "en")).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({
        "km, ភ្នំពេញ",
        "lo, ວຽງຈັນ",
        "bo, བོད་ལྗོངས",
        "en, ???",
        "en, !!!",
        "ja, 村上春樹",
        "ja-JP, 村上さんの東京タワー",
        "en, ᏣᎳᎩ"
    })
    void whatCannotBeReadHasANumberOfItsOwn(String language, String text) {
        assertThat(Slugs.of(text, language)).matches("untitled-\\d{6}");
        assertThat(Slugs.of(text + text, language)).isNotEqualTo(Slugs.of(text, language));
        assertThat(Slugs.of(text, language)).isEqualTo(Slugs.of(text, language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk", "uz", "en"})
    void noTwoCyrillicLettersOfAWordComeApart(String language) {
        "агйрстуцчшыэ".chars().forEach(second -> letters('а', 'ӿ')
                .filter(first -> first <= 'џ' || first >= 'Ҋ')
                .forEach(first -> assertThat(Slugs.of("к" + Character.toString(first) + (char) second + "а", language))
                        .matches("[a-z]+")));
    }

    @Test
    void noLatinLetterIsLost() {
        IntStream.concat(letters('ß', 'ľ'), IntStream.concat(letters('Ł', 'ſ'), "ƏƆƐƖƱƲɣŋɛǝʒȝƿɑɪ".chars()))
                .forEach(letter -> assertThat(Slugs.of("b" + Character.toString(letter) + "b", "en"))
                        .matches("b[a-z]+b"));
    }

    private static IntStream letters(char first, char last) {
        return IntStream.rangeClosed(first, last).filter(Character::isLetter);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "tlh", "not a language", "de_AT!"})
    void languageMayBeUnknown(String language) {
        assertThat(Slugs.of("Müller & Söhne", language)).isEqualTo("muller-sohne");
    }

    @Test
    void blankTextHasASlugToo() {
        assertThat(Slugs.of("  ", "en")).isEqualTo("untitled");
    }

    @Test
    void longTextIsCutAtAWord() {
        String slug = Slugs.of("parliament ".repeat(12), "en");
        assertThat(slug).isEqualTo("parliament-parliament-parliament-parliament-parliament-parliament-parliament");
    }

    @Test
    void oneEndlessWordIsCutAnyway() {
        assertThat(Slugs.of("x".repeat(200), "en")).hasSize(Slugs.LONGEST);
    }

    @Test
    void theFirstThatIsFreeIsTaken() {
        assertThat(Slugs.free("bridge", slug -> false)).isEqualTo("bridge");
        assertThat(Slugs.free("bridge", Set.of("bridge", "bridge-2")::contains)).isEqualTo("bridge-3");
    }

    @Test
    void aNumberFitsWithinTheLimit() {
        assertThat(Slugs.numbered("bridge", 2)).isEqualTo("bridge-2");
        assertThat(Slugs.numbered("x".repeat(80), 9999)).hasSize(80).endsWith("x-9999");
        assertThat(Slugs.numbered("a".repeat(50) + "-" + "b".repeat(29), 2)).isEqualTo("a".repeat(50) + "-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "ä", "a_b", "a b", "a/b", "a.b", "../x"})
    void othersAreNotWellFormed(String slug) {
        assertThat(Slugs.wellFormed(slug)).isFalse();
    }

    @Test
    void tooLongIsNotWellFormed() {
        assertThat(Slugs.wellFormed("x".repeat(80))).isTrue();
        assertThat(Slugs.wellFormed("x".repeat(81))).isFalse();
        assertThat(Slugs.wellFormed(null)).isFalse();
    }

    @Property
    void everySlugIsWellFormedAndStays(@ForAll String text, @ForAll @IntRange(min = 2, max = 9999) int n) {
        String slug = Slugs.of(text, "en");
        assertThat(Slugs.wellFormed(slug)).as(slug).isTrue();
        assertThat(Slugs.of(slug, "en")).isEqualTo(slug);
        assertThat(Slugs.wellFormed(Slugs.numbered(slug, n))).isTrue();
    }
}
