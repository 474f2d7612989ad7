package org.broadsheet.portal.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an address of the public site asks for, read from its form alone: nothing is looked up.
 *
 * @param slug the last part of the address, or null where there is none
 * @param parent for a section under another one, the slug of that; else null
 */
record Route(Kind kind, String path, String slug, String parent) {
    private static final int LONGEST = 220;
    private static final String WORD = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern STORY = Pattern.compile("/" + WORD + "/\\d{4}/\\d{2}/\\d{2}/(" + WORD + ")");
    private static final Pattern SECTION = Pattern.compile("/(?:(" + WORD + ")/)?(" + WORD + ")");
    private static final List<String> OF_LISTS = List.of("before");
    private static final List<String> OF_STORIES = List.of("mine", "comment", "reply", "flag", "after", "report");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The kinds of public pages. */
    enum Kind {
        FRONT,
        SECTION,
        STORY,
        TAG,
        AUTHOR,
        CORRECTIONS,
        ABOUT,
        NONE
    }

    static Route of(String path) {
        if (path.length() > LONGEST) {
            return new Route(Kind.NONE, path, null, null);
        }
        return switch (path) {
            case "/" -> new Route(Kind.FRONT, path, null, null);
            case "/corrections" -> new Route(Kind.CORRECTIONS, path, null, null);
            case "/about" -> new Route(Kind.ABOUT, path, null, null);
            default -> ofWords(path);
        };
    }

    private static Route ofWords(String path) {
        Matcher story = STORY.matcher(path);
        if (story.matches()) {
            return new Route(Kind.STORY, path, story.group(1), null);
        }
        Matcher section = SECTION.matcher(path);
        if (!section.matches()) {
            return new Route(Kind.NONE, path, null, null);
        }
        String parent = section.group(1);
        Kind kind = "tag".equals(parent) ? Kind.TAG : "author".equals(parent) ? Kind.AUTHOR : Kind.SECTION;
        return new Route(kind, path, section.group(2), kind == Kind.SECTION ? parent : null);
    }

    /**
     * The same address in its right spelling: small letters, one slash between two words and none at the end. What cannot
     * be spelt so is no page's.
     */
    static Route spelt(String path) {
        if (path.length() > 2 * LONGEST) {
            return of(path);
        }
        StringBuilder right = new StringBuilder(path.length());
        for (char c : path.toCharArray()) {
            boolean again = c == '/' && right.length() > 0 && right.charAt(right.length() - 1) == '/';
            if (!again) {
                right.append(c >= 'A' && c <= 'Z' ? Character.toLowerCase(c) : c);
            }
        }
        if (right.length() > 1 && right.charAt(right.length() - 1) == '/') {
            right.setLength(right.length() - 1);
        }
        return of(right.toString());
    }

    /** The parameters that mean something to the page. */
    List<String> parameters() {
        return switch (kind) {
            case FRONT, SECTION, TAG, AUTHOR, CORRECTIONS -> OF_LISTS;
            case STORY -> OF_STORIES;
            case ABOUT, NONE -> List.of();
        };
    }

    /** Whether the address is read without changing anything. */
    static boolean isReading(String method) {
        return READING.contains(method);
    }

    /** The methods that the page takes, as a header writes them. */
    String methods() {
        return kind == Kind.STORY ? "GET, HEAD, POST" : "GET, HEAD";
    }

    boolean takes(String method) {
        return kind == Kind.NONE || READING.contains(method) || kind == Kind.STORY && "POST".equals(method);
    }
}
