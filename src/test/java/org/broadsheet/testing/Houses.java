package org.broadsheet.testing;

import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Hands each test class its houses, and each test an empty one. */
class Houses implements ArgumentsProvider, BeforeEachCallback {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations wanted, ExtensionContext context) {
        return Stream.of(Store.values()).map(House::on).map(Arguments::of);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        for (Object test : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : test.getClass().getDeclaredFields()) {
                if (field.isAnnotationPresent(Parameter.class) && field.getType() == House.class) {
                    field.setAccessible(true);
                    ((House) field.get(test)).clear();
                }
            }
        }
    }
}
