package org.broadsheet.testing;

import java.io.File;
import java.nio.file.Path;
import org.broadsheet.testing.probe.Probe;
import org.broadsheet.testing.probe.ProbeOutboxTasks;
import org.broadsheet.testing.probe.ProbeServlet;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that was built, with a probe inside. */
public final class ProbeWar {

    /** The table of the probe, on both databases. */
    public static final String MIGRATION = """
            create sequence probe_seq start with 50 increment by 50;
            create table probe (
                id bigint primary key,
                at_time timestamp(6) with time zone not null,
                parent_id bigint references probe
            );
            """;

    private static final String EFFECTS = "create table probe_effect (errand varchar(200) not null);";

    private ProbeWar() {}

    /** The archive, for Arquillian. */
    public static WebArchive archive() {
        return ShrinkWrap.create(ZipImporter.class, "broadsheet.war")
                .importFrom(new File("target/broadsheet.war"))
                .as(WebArchive.class)
                .addClasses(Probe.class, ProbeServlet.class, ProbeOutboxTasks.class)
                .addClasses(InsideServer.class, InsideServer.Start.class, InsideServer.Ready.class)
                .addClass(InsideServer.Outside.class)
                .addAsResource(new StringAsset(MIGRATION), "db/migration/V9999__probe.sql")
                .addAsResource(new StringAsset(EFFECTS), "db/migration/V9998__probe_effect.sql");
    }

    /** The archive as a file, for {@link ServerUnderTest}. */
    public static Path file() {
        Path file = Path.of("target/probe.war");
        archive().as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }
}
