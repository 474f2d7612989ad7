package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.account.Role;
import org.broadsheet.article.ChangeKind;
import org.broadsheet.article.CommentMode;
import org.broadsheet.article.Visibility;
import org.broadsheet.article.WorkingState;
import org.broadsheet.comment.CommentStatus;
import org.broadsheet.conversation.Flag;
import org.broadsheet.moderation.Sanction;
import org.broadsheet.moderation.WordEntry;
import org.broadsheet.platform.AuditValues;
import org.broadsheet.portal.ReportState;
import org.broadsheet.testing.House;
import org.broadsheet.testing.Store;
import org.broadsheet.workflow.PolicyKind;
import org.junit.jupiter.api.Test;

/** The list of codes is the list of what the code writes, and people have a word for all of it. */
class AuditFieldTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final List<String> METHODS = Stream.of(AuditField.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Pattern WRITTEN = Pattern.compile("\\.(" + String.join("|", METHODS) + ")\\(\\s*\"([^\"]*)\"");

    /** Which constants each code may have. */
    private static final Map<AuditField, List<Class<? extends Enum<?>>>> CONSTANTS = Map.of(
            AuditField.COMMENT_MODE, List.of(CommentMode.class),
            AuditField.KIND, List.of(ChangeKind.class, PolicyKind.class, Sanction.Kind.class, WordEntry.Kind.class),
            AuditField.REASON, List.of(Flag.Reason.class),
            AuditField.STATE, List.of(WorkingState.class, ReportState.class),
            AuditField.STATUS, List.of(CommentStatus.class),
            AuditField.VISIBILITY, List.of(Visibility.class));

    private final AuditMessages messages = House.on(Store.H2).get(AuditMessages.class);

    /** A code as the sources have it, and the kind by the method that writes it. */
    private record Written(String code, String kind) {}

    private static List<Written> written() throws IOException {
        List<Written> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("import " + AuditValues.class.getName() + ";")) {
                    WRITTEN.matcher(source)
                            .results()
                            .forEach(hit -> written.add(new Written(hit.group(2), hit.group(1))));
                }
            }
        }
        return written;
    }

    @Test
    void theListHasWhatIsWrittenAndNothingElse() throws IOException {
        List<Written> listed = Stream.of(AuditField.values())
                .map(field -> new Written(field.code(), field.kind().name().toLowerCase(Locale.ROOT)))
                .toList();

        assertThat(written().stream().distinct()).containsExactlyInAnyOrderElementsOf(listed);
        assertThat(listed)
                .extracting(Written::code)
                .doesNotHaveDuplicates()
                .doesNotContain(AuditValues.VERSION_CODE, AuditValues.CUT_CODE);
    }

    /** A code that is not written out at the call would escape the test above. */
    @Test
    void everyCallNamesItsCode() throws IOException {
        long calls = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.broadsheet")
                        .get(AuditValues.class)
                        .getMethodCallsToSelf()
                        .stream()
                        .filter(call -> !call.getOriginOwner().isEquivalentTo(AuditValues.class))
                        .filter(call -> METHODS.contains(call.getName()))
                        .count();

        assertThat(calls).isPositive().isEqualTo(written().size());
    }

    @Test
    void everyCodeHasALabel() {
        assertThat(AuditField.values())
                .allSatisfy(field ->
                        assertThat(messages.field(field.code())).isNotBlank().isNotEqualTo(field.code()));
    }

    @Test
    void everyConstantHasAWord() {
        assertThat(CONSTANTS.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(AuditField.values())
                        .filter(field -> field.kind() == AuditField.Kind.CONSTANT)
                        .toList());
        Stream<String> constants = CONSTANTS.values().stream()
                .flatMap(List::stream)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> constant.name());
        Stream<String> roles = Stream.of(Role.values()).map(Role::name);

        assertThat(Stream.of(constants, roles, Stream.of("ANY", "true", "false"))
                        .flatMap(all -> all))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(messages.constant(name)).isNotBlank().isNotEqualTo(name));
    }
}
