package org.broadsheet.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import net.bytebuddy.agent.builder.AgentBuilder;
import org.broadsheet.testing.probe.FastClock;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** Makes the clock of a server go wrong, as one does that nobody sets: it is five seconds fast. */
public final class ClockAgent {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Premain-Class: %s
            Can-Retransform-Classes: true
            """.formatted(FastClock.class.getName());

    private ClockAgent() {}

    /** What is told to the JVM whose clock shall be fast. */
    public static String option() {
        File jar = Path.of("target/clock-agent.jar").toAbsolutePath().toFile();
        ShrinkWrap.create(JavaArchive.class)
                .merge(ShrinkWrap.createFromZipFile(JavaArchive.class, fileOf(AgentBuilder.class)))
                .addClass(FastClock.class)
                .setManifest(new StringAsset(MANIFEST))
                .as(ZipExporter.class)
                .exportTo(jar, true);
        return "-javaagent:" + jar;
    }

    private static File fileOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
