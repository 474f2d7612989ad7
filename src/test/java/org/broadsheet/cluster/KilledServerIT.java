package org.broadsheet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.broadsheet.testing.Databases;
import org.broadsheet.testing.Newsroom;
import org.broadsheet.testing.ServerPlan;
import org.broadsheet.testing.ServerUnderTest;
import org.broadsheet.testing.Visitor;
import org.broadsheet.testing.Wait;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that dies under writes as in a power cut: what it acknowledged is there, and nothing is half-written. */
@Tag("ha")
class KilledServerIT {

    @Test
    void everythingAcknowledgedIsThereAfterARestart() throws InterruptedException {
        ServerPlan plan = ServerUnderTest.plan("killed")
                .environment(Databases.environment(Databases.newPostgresUrl()))
                .demonstration(5);
        ServerUnderTest first = plan.start().awaitReady();
        Traffic traffic = new Traffic(first);
        traffic.begin();
        Wait.until(
                "enough is written",
                () -> traffic.written().size() > 10
                        && !traffic.published().isEmpty()
                        && traffic.remarks().size() > 10);
        first.kill();
        traffic.end();

        try (ServerUnderTest second = plan.start().awaitReady()) {
            Newsroom desk = new Newsroom(second);
            assertThat(traffic.written()).hasSizeGreaterThan(5).allSatisfy(id -> assertThat(
                            desk.as("publisher").get("/api/v1/articles/" + id).statusCode())
                    .isEqualTo(200));
            assertThat(traffic.published()).isNotEmpty().allSatisfy(story -> assertThat(
                            Visitor.stranger(second).get(story.path()).statusCode())
                    .isEqualTo(200));
            assertThat(traffic.remarks()).hasSizeGreaterThan(5);
            assertThat(new HashSet<>(traffic.kept(desk))).containsAll(traffic.remarks());
            // the seals of what was written last come within a second
            Visitor publisher = Visitor.stranger(second).signedIn("publisher", Newsroom.PASSWORD);
            String trail = Wait.seen(
                    () -> publisher.get("/desk/audit?verify=1").body(), page -> page.contains("The trail is whole"));
            assertThat(trail).contains("The trail is whole");
        }
    }
}
