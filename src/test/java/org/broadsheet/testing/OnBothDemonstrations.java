package org.broadsheet.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs all tests of a class on the demonstration on H2 and again on that on PostgreSQL. The class has a field
 * {@code @Parameter ServerUnderTest server;}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", autoCloseArguments = false)
@ArgumentsSource(OnBothDemonstrations.Both.class)
public @interface OnBothDemonstrations {

    /** The two servers. */
    class Both implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(ParameterDeclarations wanted, ExtensionContext context) {
            return Stream.of(ServerUnderTest.demonstrationOnH2(), ServerUnderTest.demonstrationOnPostgres())
                    .map(Arguments::of);
        }
    }
}
