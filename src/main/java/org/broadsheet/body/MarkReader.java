package org.broadsheet.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.body.BodySchema.Mark;
import org.jsoup.nodes.Element;

/** The marks that an element of any page puts on its text, by its name or by its style. */
final class MarkReader {
    private static final Map<String, Mark> NAMES = Map.ofEntries(
            Map.entry("strong", Mark.STRONG),
            Map.entry("b", Mark.STRONG),
            Map.entry("em", Mark.EM),
            Map.entry("i", Mark.EM),
            Map.entry("dfn", Mark.EM),
            Map.entry("var", Mark.EM),
            Map.entry("s", Mark.STRIKE),
            Map.entry("strike", Mark.STRIKE),
            Map.entry("code", Mark.CODE),
            Map.entry("kbd", Mark.CODE),
            Map.entry("samp", Mark.CODE),
            Map.entry("tt", Mark.CODE),
            Map.entry("sub", Mark.SUB),
            Map.entry("sup", Mark.SUP),
            Map.entry("q", Mark.QUOTATION),
            Map.entry("cite", Mark.CITE),
            Map.entry("abbr", Mark.ABBREVIATION),
            Map.entry("acronym", Mark.ABBREVIATION));

    private static final Pattern BOLD = Pattern.compile("(?:^|;)font-weight:(?:bold|[6-9]00)");
    private static final Pattern LIGHT = Pattern.compile("(?:^|;)font-weight:(?:normal|[1-4]00|lighter)");
    private static final Pattern ITALIC = Pattern.compile("(?:^|;)font-style:(?:italic|oblique)");

    private static final Pattern UPRIGHT = Pattern.compile("(?:^|;)font-style:normal");

    private final Clip clip;

    MarkReader(Clip clip) {
        this.clip = clip;
    }

    /** Those of an element that is no link; its language is the outermost one's. */
    List<Element> of(Element element) {
        String style = Clip.style(element);
        List<Element> marks = new ArrayList<>();
        Mark own = NAMES.get(element.normalName());
        if (own != null && !isTakenBack(own, style)) {
            marks.add(new Element(own.element()));
        } else if (own == null) {
            styled(style, marks);
        }
        if (own == Mark.ABBREVIATION && element.hasAttr("title")) {
            marks.get(0).attr("title", element.attr("title"));
        }
        language(element, marks);
        return marks;
    }

    private void language(Element element, List<Element> marks) {
        Element language = new Element(Mark.LANGUAGE.element());
        clip.languageOf(element, language);
        if (element.normalName().equals("bdi") && !language.hasAttr("dir")) {
            language.attr("dir", "auto");
        }
        if (language.attributesSize() == 0) {
            return;
        }
        if (marks.isEmpty()) {
            marks.add(language);
        } else {
            marks.get(0).attributes().addAll(language.attributes());
        }
    }

    /** Google Docs wraps whole texts in a {@code b} that is not bold. */
    private static boolean isTakenBack(Mark mark, String style) {
        return mark == Mark.STRONG && LIGHT.matcher(style).find()
                || mark == Mark.EM && UPRIGHT.matcher(style).find();
    }

    private static void styled(String style, List<Element> marks) {
        if (style.isEmpty()) {
            return;
        }
        add(marks, BOLD.matcher(style).find(), Mark.STRONG);
        add(marks, ITALIC.matcher(style).find(), Mark.EM);
        add(marks, style.contains("line-through"), Mark.STRIKE);
        add(marks, style.contains("vertical-align:super"), Mark.SUP);
        add(marks, style.contains("vertical-align:sub;") || style.endsWith("vertical-align:sub"), Mark.SUB);
    }

    private static void add(List<Element> marks, boolean set, Mark mark) {
        if (set) {
            marks.add(new Element(mark.element()));
        }
    }
}
