package org.broadsheet.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.Column;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.account.Role;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What the code knows as an enumeration the store knows too. */
@OnEveryStore
class EnumerationChecksTest {
    private static final Pattern VALUE = Pattern.compile("'([A-Z_]+)'");

    @Parameter
    House house;

    private static Set<String> names(Class<?> enumeration) {
        return Stream.of(enumeration.getEnumConstants())
                .map(value -> ((Enum<?>) value).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All columns of enumerations as {@code table.column}, each with its values. */
    private Map<String, Set<String>> enumerations() {
        Map<String, Set<String>> all = new TreeMap<>();
        house.factory().getMetamodel().getEntities().forEach(type -> {
            for (Field field : type.getJavaType().getDeclaredFields()) {
                if (field.isAnnotationPresent(Enumerated.class)) {
                    all.put(
                            type.getJavaType().getAnnotation(Table.class).name() + "." + column(field),
                            names(field.getType()));
                }
            }
        });
        all.put("policy_step.role", names(Role.class));
        // Only two of them are decisions; the others follow from the clock.
        all.put("article.withheld", Set.of("KILLED", "WITHDRAWN"));
        return all;
    }

    private static String column(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    private Set<String> allowed(String table, String column) {
        return house
                .rows(
                        "select c.check_clause from information_schema.check_constraints c"
                                + " join information_schema.table_constraints t on t.constraint_name = c.constraint_name"
                                + " and t.constraint_schema = c.constraint_schema where lower(t.table_name) = ?",
                        table)
                .stream()
                .map(row -> (String) row.get(0))
                .filter(clause -> Pattern.compile("(?i)\\b" + column + "\\b")
                        .matcher(clause)
                        .find())
                .flatMap(clause -> VALUE.matcher(clause).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void eachColumnTakesExactlyTheValuesThatTheCodeKnows() {
        Map<String, Set<String>> wanted = enumerations();
        assertThat(wanted).hasSizeGreaterThan(25);
        Map<String, Set<String>> found = new TreeMap<>();
        wanted.keySet().forEach(name -> found.put(name, allowed(name.split("\\.")[0], name.split("\\.")[1])));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void theHousePolicyHasEachVersionOnce() {
        assertThat(house.rows("select version, kind from policy where section_id is null order by version"))
                .containsExactly(List.of(0, "IMPORTED"), List.of(1, "TWO_PEOPLE"));
        Throwable refused = catchThrowable(() -> house.within(() -> house.entities()
                .createNativeQuery("insert into policy (id, version, kind, effective_from)"
                        + " values (7, 1, 'UNTOUCHED', current_timestamp)")
                .executeUpdate()));
        assertThat(Entities.isUniqueViolation(refused)).isTrue();
    }
}
