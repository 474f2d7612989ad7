package org.broadsheet.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of one bundle in one language. Each is looked up and taken apart once, however often it is said. */
public final class MessageBundle {
    private final ResourceBundle bundle;
    private final Locale language;
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    /** @param name the name of the bundle, as in {@code org.broadsheet.portal.messages} */
    public MessageBundle(String name, Locale language) {
        this.bundle = ResourceBundle.getBundle(name, language);
        this.language = language;
    }

    /** What the bundle says under a key, to the letter. */
    public String plain(String key) {
        return plain.computeIfAbsent(key, bundle::getString);
    }

    /** The sentence of a key, its places filled; numbers are written as the language writes them. */
    public String say(String key, Object... places) {
        MessageFormat format = formats.computeIfAbsent(key, this::format);
        // A format is not for two threads at once, and a copy is cheaper than to take the sentence apart again.
        return ((MessageFormat) format.clone()).format(places);
    }

    private MessageFormat format(String key) {
        return new MessageFormat(plain(key), language);
    }
}
