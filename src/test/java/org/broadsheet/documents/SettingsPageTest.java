package org.broadsheet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of settings names each setting that the code and the server's configuration read, and no other. */
class SettingsPageTest {
    private static final Pattern IN_CODE = Pattern.compile("@ConfigProperty\\(\\s*name = \"(broadsheet[a-z.]*)\"");
    private static final Pattern NAME = Pattern.compile("BROADSHEET_[A-Z0-9_]*[A-Z0-9]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(BROADSHEET_[A-Z0-9_]*)` \\|");

    @Test
    void thePageNamesEachSettingAndNoOther() {
        Set<String> known = new TreeSet<>();
        for (String source : texts(Path.of("src/main/java"))) {
            find(IN_CODE, source)
                    .forEach(name -> known.add(name.toUpperCase(Locale.ROOT).replace('.', '_')));
        }
        assertThat(known).as("settings in the code").hasSizeGreaterThan(8);
        for (String script : texts(Path.of("config/wildfly"))) {
            known.addAll(find(NAME, script));
        }
        assertThat(find(ROW, text(Path.of("src/site/markdown/settings.md")))).isEqualTo(known);
    }

    private static Set<String> find(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount() == 0 ? 0 : 1));
        }
        return found;
    }

    private static Set<String> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return new TreeSet<>(files.filter(Files::isRegularFile)
                    .map(SettingsPageTest::text)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
