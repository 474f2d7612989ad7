package org.broadsheet.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.body.BodySchema.Block;
import org.junit.jupiter.api.Test;

/** The schema as others read it. */
class BodySchemaTest {
    @Test
    void theEditorGetsEveryBlockAndMark() throws Exception {
        JsonNode schema = new ObjectMapper().readTree(BodySchema.json());

        assertThat(schema.get("format").asInt()).isEqualTo(2);
        assertThat(names(schema.get("nodes")))
                .containsExactly(
                        "doc",
                        "paragraph",
                        "heading2",
                        "heading3",
                        "bulletedList",
                        "orderedList",
                        "item",
                        "quote",
                        "pullQuote",
                        "table",
                        "caption",
                        "tableHead",
                        "tableRows",
                        "row",
                        "headerCell",
                        "cell",
                        "figure",
                        "figureCaption",
                        "embed",
                        "factBox",
                        "footnotes",
                        "note",
                        "rule");
        assertThat(names(schema.get("marks")))
                .contains("strong", "em", "link", "code", "sub", "sup", "language", "quotation");
        assertThat(schema.get("nodes").get("orderedList").toString())
                .isEqualTo("{\"element\":\"ol\",\"inline\":false,\"holds\":[\"item\"],"
                        + "\"attributes\":[\"lang\",\"dir\",\"start\",\"reversed\"]}");
        assertThat(schema.get("nodes").get("pullQuote").toString())
                .isEqualTo("{\"element\":\"blockquote\",\"class\":\"pullquote\",\"inline\":false,"
                        + "\"holds\":[\"paragraph\"],\"attributes\":[\"lang\",\"dir\"]}");
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void theGuideNamesEveryBlockAndMark() throws Exception {
        String guide = Files.readString(Path.of("src/site/markdown/guide.md"));
        String part =
                guide.substring(guide.indexOf("## What a body may hold"), guide.indexOf("## Taking something back"));
        assertThat(BodySchema.top()).allSatisfy(block -> assertThat(part).contains("`" + block.code() + "`"));
        assertThat(BodySchema.elements())
                .allSatisfy(element -> assertThat(part).containsPattern("<" + element + "[ >]|`" + element + "`"));
    }

    @Test
    void aBlockThatHoldsTextHoldsNoBlocks() {
        for (Block block : Block.values()) {
            assertThat(block.isLine() && !block.holds().isEmpty())
                    .as(block.name())
                    .isFalse();
        }
        assertThat(BodySchema.top()).contains(Block.FACT_BOX).doesNotContain(Block.ITEM, Block.NOTE);
        assertThat(Block.FACT_BOX.holds()).doesNotContain(Block.FACT_BOX, Block.HEADING_2);
    }

    @Test
    void onlyDeclaredClassesGetThrough() {
        assertThat(BodyPolicy.clean(
                        "<p class=\"embed x\">a</p><p class=\"embed\">b</p><aside class=\"pullquote\">c</aside>"))
                .isEqualTo("<p>a</p><p class=\"embed\">b</p><aside>c</aside>");
    }
}
