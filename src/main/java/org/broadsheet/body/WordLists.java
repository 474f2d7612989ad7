package org.broadsheet.body;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Word writes the items of a list as paragraphs, each with its list, its level and its number; here they are lists again. */
final class WordLists {
    private static final Pattern ITEM = Pattern.compile("mso-list:l(\\d{1,4})level(\\d)lfo(\\d{1,4})");
    private static final Pattern NUMBER = Pattern.compile("[(\\[]?(?:\\d{1,6}\\.)*(\\d{1,6})[.)\\]]?");
    private static final Pattern LETTERS = Pattern.compile("[(\\[]?\\p{L}{1,5}[.)\\]]");

    private static final Pattern UNNAMED =
            Pattern.compile("[\\s\\u00a0]*(?:[·•o§-]|\\d{1,4}[.)]|\\p{L}[.)])[\\s\\u00a0]{2,}");

    private final Element root = new Element("div");
    private final Deque<Open> open = new ArrayDeque<>();

    /** A list that items are still added to. */
    private static final class Open {
        private final Element list;
        private final int level;
        private final String name;
        private int next = 1;

        Open(Element list, int level, String name) {
            this.list = list;
            this.level = level;
            this.name = name;
        }
    }

    private WordLists() {}

    static boolean isItem(Node node) {
        if (!(node instanceof Element element)) {
            return false;
        }
        return switch (element.normalName()) {
            case "p", "div" -> style(element).find() || isUnnamed(element);
            case "ul", "ol" -> isDeepList(element);
            default -> false;
        };
    }

    private static Matcher style(Element element) {
        return ITEM.matcher(element.attr("style").contains("mso-list") ? Clip.style(element) : "");
    }

    /** An item whose list was lost on the way: its dot or number is text in front. */
    private static boolean isUnnamed(Element element) {
        return element.className().startsWith("MsoListParagraph")
                && element.childrenSize() > 0
                && UNNAMED.matcher(element.child(0).wholeText()).matches();
    }

    /** A true list that continues, deeper, one that is written as paragraphs. */
    private static boolean isDeepList(Element element) {
        Element item = element.selectFirst("li");
        Matcher style = item == null ? null : style(item);
        return style != null && style.find() && Integer.parseInt(style.group(2)) > 1;
    }

    /** The lists that a run of such paragraphs is. */
    static List<Element> of(List<Element> paragraphs) {
        WordLists lists = new WordLists();
        paragraphs.forEach(lists::add);
        return List.copyOf(lists.root.children());
    }

    private void add(Element element) {
        Matcher style = style(element);
        if (ListReader.isList(element)) {
            element.select("li").forEach(this::addTrue);
        } else if (style.find()) {
            add(element, style, mark(element));
        } else {
            String mark = element.child(0).text().replace('\u00a0', ' ').strip();
            element.child(0).remove();
            add(element, null, mark);
        }
    }

    private void add(Element paragraph, Matcher style, String mark) {
        Matcher number = NUMBER.matcher(mark);
        boolean counted = number.matches();
        String kind = counted || LETTERS.matcher(mark).matches() ? "ol" : "ul";
        Open list = style == null ? listFor(1, kind, "") : listFor(level(style), kind, name(style));
        Element item = list.list.appendElement("li");
        if (counted) {
            number(list, item, Integer.parseInt(number.group(1)));
        }
        list.next++;
        new ArrayList<>(paragraph.childNodes()).forEach(item::appendChild);
    }

    private void addTrue(Element item) {
        Matcher style = style(item);
        if (style.find()) {
            Open list = listFor(level(style), item.parent().normalName(), name(style));
            list.next++;
            Element copy = list.list.appendElement("li");
            new ArrayList<>(item.childNodes())
                    .stream().filter(node -> !ListReader.isList(node)).forEach(copy::appendChild);
        }
    }

    private static int level(Matcher style) {
        return Integer.parseInt(style.group(2));
    }

    private static String name(Matcher style) {
        return style.group(1) + " " + style.group(3);
    }

    private static void number(Open list, Element item, int number) {
        if (number != list.next && item.elementSiblingIndex() == 0) {
            list.list.attr("start", Integer.toString(number));
        } else if (number != list.next) {
            item.attr("value", Integer.toString(number));
        }
        list.next = number;
    }

    private Open listFor(int level, String kind, String name) {
        while (!open.isEmpty() && open.peek().level > level) {
            open.pop();
        }
        Open last = open.peek();
        boolean same = last != null && last.level == level;
        if (same && last.list.normalName().equals(kind) && last.name.equals(name)) {
            return last;
        }
        if (same) {
            open.pop();
        }
        Element parent = open.isEmpty() ? root : open.peek().list.lastElementChild();
        open.push(new Open(parent.appendElement(kind), level, name));
        return open.peek();
    }

    private static String mark(Element paragraph) {
        Element mark = paragraph.selectFirst("[style*=gnore]");
        return mark == null || !Clip.isListMark(mark)
                ? ""
                : mark.text().replace('\u00a0', ' ').strip();
    }
}
