package org.broadsheet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.broadsheet.platform.Actor;
import org.broadsheet.platform.AuditAction;
import org.broadsheet.platform.AuditTrail;
import org.broadsheet.platform.jobs.JobRunner;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The head of the chain goes to the log, where the owner of the database cannot reach it. */
@OnEveryStore
class HeadLogTest {
    private static final Logger LOG = Logger.getLogger(HeadLog.class.getName());

    @Parameter
    House house;

    private final List<LogRecord> said = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord spoken) {
            said.add(spoken);
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is held
        }
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(ear);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(ear);
    }

    @Test
    void theHeadIsSaidAtTheStartAndEveryHour() {
        run(HeadLog.class);
        assertThat(said).as("nothing is sealed").isEmpty();

        house.within(() -> house.get(AuditTrail.class)
                .record(Actor.system(), new AuditAction("article.create", "article", 1, null, null, null)));
        run(SealingJob.class);
        run(HeadLog.class);
        house.clock().advance(Duration.ofMinutes(59));
        run(HeadLog.class);
        assertThat(said).hasSize(1);

        house.clock().advance(Duration.ofMinutes(1));
        run(HeadLog.class);
        assertThat(said).hasSize(2).allSatisfy(spoken -> {
            assertThat(spoken.getLevel()).isEqualTo(Level.INFO);
            assertThat(spoken.getMessage()).contains("1 links", (String)
                    house.rows("select seal from audit_seal").get(0).get(0));
        });
    }

    private void run(Class<? extends org.broadsheet.platform.jobs.Job> job) {
        assertThat(house.get(JobRunner.class).run(house.get(job))).isTrue();
    }
}
