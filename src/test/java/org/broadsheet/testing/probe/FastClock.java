package org.broadsheet.testing.probe;

import java.lang.instrument.Instrumentation;
import java.time.Instant;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/** An agent that makes every clock of its JVM five seconds fast. It knows nothing but the JDK and Byte Buddy. */
public final class FastClock {

    private FastClock() {}

    /** Called by the JVM before all else. */
    public static void premain(String none, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .ignore(ElementMatchers.none())
                .type(ElementMatchers.named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Later.class).on(ElementMatchers.named("currentInstant"))))
                .installOn(instrumentation);
    }

    /** Goes into the JVM's own method. */
    static final class Later {

        private Later() {}

        @Advice.OnMethodExit
        static void later(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusSeconds(5);
        }
    }
}
