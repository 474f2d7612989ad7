package org.broadsheet.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.platform.Violation;
import org.broadsheet.text.HiddenCharacters;

/**
 * Refuses a parameter that a call does not know, as a body's unknown field is refused: a list that was filtered by nothing,
 * because the filter's name was misspelt, looks like the answer. The names are those of {@code @QueryParam}. A call without
 * a token is refused for that first.
 */
@Provider
public class KnownParameters implements ContainerRequestFilter {
    private static final Map<Method, Set<String>> KNOWN = new ConcurrentHashMap<>();
    private static final int LONGEST_NAME = 60;

    @Context
    ResourceInfo call;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            return;
        }
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        List<Violation> wrong =
                new ArrayList<>(unknown(call.getResourceMethod(), call.getResourceClass(), sent.keySet()));
        if (wrong.isEmpty()) {
            wrong.addAll(hidden(sent));
        }
        if (!wrong.isEmpty()) {
            request.abortWith(Problem.of(ProblemException.invalid(wrong)).response());
        }
    }

    /** What no text that is kept has in it, and what PostgreSQL does not even compare one with. */
    static List<Violation> hidden(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> value.indexOf(0) >= 0))
                .map(parameter -> new Violation(parameter.getKey(), HiddenCharacters.MESSAGE))
                .toList();
    }

    static List<Violation> unknown(Method method, Class<?> resource, Set<String> sent) {
        Set<String> known = KNOWN.computeIfAbsent(method, asked -> known(asked, resource));
        return sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Violation(
                        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name,
                        known.isEmpty()
                                ? "This call takes no parameters."
                                : "This parameter is not known. Known are: " + String.join(", ", known) + "."))
                .toList();
    }

    private static Set<String> known(Method method, Class<?> resource) {
        Set<String> names = new TreeSet<>();
        fields(resource, names);
        for (AnnotatedElement parameter : method.getParameters()) {
            name(parameter, names);
        }
        Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
                .forEach(parameter -> fields(parameter.getType(), names));
        return names;
    }

    private static void fields(Class<?> type, Set<String> names) {
        Stream.of(type.getDeclaredFields()).forEach(field -> name(field, names));
    }

    private static void name(AnnotatedElement element, Set<String> names) {
        QueryParam parameter = element.getAnnotation(QueryParam.class);
        if (parameter != null) {
            names.add(parameter.value());
        }
    }
}
