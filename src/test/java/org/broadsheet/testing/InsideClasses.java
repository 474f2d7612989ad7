package org.broadsheet.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.platform.store.DatabaseClock;

/** The beans of the application, without those that only a server can feed, and without those that need such a one. */
final class InsideClasses {

    private static final List<String> SERVER = List.of(
            "jakarta.servlet.",
            "jakarta.faces.",
            "jakarta.ws.rs.",
            "jakarta.security.",
            "jakarta.enterprise.concurrent.");

    private InsideClasses() {}

    static Class<?>[] beans() {
        Set<Class<?>> beans = new LinkedHashSet<>(candidates());
        while (beans.removeIf(bean -> !isFed(bean, beans))) {
            // whoever needed what was taken out goes in the next round
        }
        return beans.toArray(Class<?>[]::new);
    }

    private static List<Class<?>> candidates() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> load(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(InsideClasses::isBean)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isFed(Class<?> bean, Set<Class<?>> beans) {
        return Stream.of(bean.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Inject.class))
                .map(Field::getType)
                .filter(type -> type.getName().startsWith("org.broadsheet.") && type != DatabaseClock.class)
                .allMatch(type -> beans.stream().anyMatch(type::isAssignableFrom));
    }

    private static Path root() {
        try {
            return Path.of(DatabaseClock.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException strange) {
            throw new IllegalStateException(strange);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, InsideClasses.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static boolean isBean(Class<?> type) {
        return type != DatabaseClock.class
                && (type.isAnnotationPresent(ApplicationScoped.class) || type.isAnnotationPresent(Dependent.class))
                && Stream.of(type.getDeclaredFields()).noneMatch(InsideClasses::needsServer);
    }

    private static boolean needsServer(Field field) {
        return field.isAnnotationPresent(Resource.class)
                || field.isAnnotationPresent(PersistenceContext.class)
                || field.isAnnotationPresent(Inject.class)
                        && SERVER.stream().anyMatch(field.getType().getName()::startsWith);
    }
}
