package org.broadsheet.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.broadsheet.comment.Reply;
import org.broadsheet.moderation.Deciding;
import org.broadsheet.platform.ProblemException;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Many at once, on two nodes: what may happen once happens once, and no count is lost. */
@OnEveryStore
class PostingTogetherTest {

    @Parameter
    House house;

    /** Does all of it at the same moment; the answer is {@code "ok"} or the kind of the refusal of each. */
    private static List<String> atOnce(List<Callable<?>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (Callable<?> each : work) {
                futures.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return each.call();
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<?> future : futures) {
                outcomes.add(outcome(future));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String outcome(Future<?> future) throws Exception {
        try {
            future.get(60, TimeUnit.SECONDS);
            return "ok";
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ProblemException refusal) {
                return refusal.kind();
            }
            throw failed;
        }
    }

    private Callable<?> posting(House node, Talk talk, Reply reply) {
        return () -> node.get(Posting.class).post(Talk.guest(), talk.story, reply);
    }

    @Test
    void twentyRepliesOfOneGuestInASecondLetOneThrough() throws Exception {
        Talk talk = new Talk(house);
        List<Callable<?>> work = IntStream.range(0, 20)
                .<Callable<?>>mapToObj(i -> posting(house, talk, Talk.saying("Reply " + i)))
                .toList();

        List<String> outcomes = atOnce(work);

        assertThat(outcomes).filteredOn("ok"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("flood"::equals).hasSize(19);
        assertThat(talk.counts()).isEqualTo(List.of(0, 1)).isEqualTo(talk.counted());
    }

    @Test
    void theSameReplyTwiceAtOnceIsOne() throws Exception {
        Talk talk = new Talk(house);
        House other = house.anotherNode();
        try {
            Posted root = talk.approved(null, "Root.");
            for (Reply reply : List.of(Talk.saying("Well said."), Talk.answering(root.id(), "Well said."))) {
                house.clock().advance(Duration.ofSeconds(30));
                Set<Posted> answers = ConcurrentHashMap.newKeySet();
                Callable<?> here = () -> answers.add(house.get(Posting.class).post(Talk.guest(), talk.story, reply));
                Callable<?> there = () -> answers.add(other.get(Posting.class).post(Talk.guest(), talk.story, reply));

                assertThat(atOnce(List.of(here, there, here, there))).containsOnly("ok");
                assertThat(answers).hasSize(1);
            }
            assertThat(talk.counts()).isEqualTo(List.of(1, 2)).isEqualTo(talk.counted());
        } finally {
            other.close();
        }
    }

    @Test
    void theSameEditTwiceAtOnceIsOne() throws Exception {
        Talk talk = new Talk(house);
        Posted posted = talk.post(Talk.guest(), Talk.saying("Frist."));
        Commenter holder = Commenter.guest("192.0.2.1", posted.editToken());
        Set<Posted> answers = ConcurrentHashMap.newKeySet();
        Callable<?> edit = () -> answers.add(house.get(OwnComments.class).edit(holder, posted.id(), "First."));

        assertThat(atOnce(List.of(edit, edit, edit))).containsOnly("ok");
        assertThat(answers).singleElement().satisfies(answer -> assertThat(answer.revision())
                .isEqualTo(2));
        assertThat(house.rows("select body from comment_revision order by number"))
                .containsExactly(List.of("Frist."), List.of("First."));
    }

    @Test
    void theSameReportTwiceAtOnceIsOne() throws Exception {
        Talk talk = new Talk(house);
        Posted posted = talk.approved(null, "Hm.");
        Callable<?> report = () -> {
            house.get(Flagging.class).flag(Talk.guest(), posted.id(), Flag.Reason.SPAM, "Look.");
            return null;
        };

        assertThat(atOnce(List.of(report, report, report))).containsOnly("ok");
        assertThat(house.rows("select reason from flag")).containsExactly(List.of("SPAM"));
    }

    @Test
    void theSameReplyFromTwoAddressesAtOnceIsOneToo() throws Exception {
        Talk talk = new Talk(house);
        List<Callable<?>> work = List.of(
                () -> house.get(Posting.class)
                        .post(Commenter.guest("198.51.100.1", null), talk.story, Talk.saying("Well said.")),
                () -> house.get(Posting.class)
                        .post(Commenter.guest("198.51.100.2", null), talk.story, Talk.saying("Well said.")));

        assertThat(atOnce(work)).containsExactlyInAnyOrder("ok", "duplicate");
        assertThat(talk.counts()).isEqualTo(talk.counted());
    }

    @Test
    void manyGuestsAtOnceLoseNoCount() throws Exception {
        Talk talk = new Talk(house);
        Posted root = talk.approved(null, "Begin.");
        List<Callable<?>> work = IntStream.range(0, 16)
                .<Callable<?>>mapToObj(i -> () -> house.get(Posting.class)
                        .post(
                                Commenter.guest("203.0.113." + i, null),
                                talk.story,
                                new Reply(root.id(), "Reply " + i, "N" + i, "n" + i + "@example.org", null)))
                .toList();

        assertThat(atOnce(work)).containsOnly("ok");
        assertThat(talk.counts()).isEqualTo(List.of(1, 16)).isEqualTo(talk.counted());
    }

    @Test
    void manyWhoAnswerNobodyLoseNoCountWhileModeratorsDecide() throws Exception {
        Talk talk = new Talk(house);
        List<Posted> waiting = IntStream.range(0, 4)
                .mapToObj(i -> talk.post(Talk.guest(), Talk.saying("Early " + i)))
                .toList();
        talk.moderator();
        List<Callable<?>> work = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int n = i;
            work.add(() -> house.get(Posting.class)
                    .post(
                            Commenter.guest("203.0.113." + n, null),
                            talk.story,
                            new Reply(null, "Remark " + n, "N" + n, "n" + n + "@example.org", null)));
        }
        waiting.forEach(
                posted -> work.add(() -> talk.decide(posted.id(), posted.revision(), ModerationAction.APPROVE)));

        assertThat(atOnce(work)).containsOnly("ok");
        assertThat(talk.counts()).isEqualTo(List.of(4, 12)).isEqualTo(talk.counted());
    }

    @Test
    void twoModeratorsAtOnceDecideOnce() throws Exception {
        Talk talk = new Talk(house);
        Posted posted = talk.post(Talk.guest(), Talk.saying("Hm."));
        talk.moderator();
        talk.moderator2();
        List<Callable<?>> work = List.of(
                () -> house.get(Deciding.class)
                        .decide(
                                talk.moderator(),
                                new Deciding.Decide(posted.id(), 1, ModerationAction.APPROVE, null, null)),
                () -> house.get(Deciding.class)
                        .decide(
                                talk.moderator2(),
                                new Deciding.Decide(posted.id(), 1, ModerationAction.REJECT, null, null)));

        assertThat(atOnce(work)).containsExactlyInAnyOrder("ok", "already-decided");
        assertThat(talk.counts()).isEqualTo(talk.counted());
        assertThat(house.rows("select count(*) from moderation_decision where moderator_id is not null")
                        .get(0)
                        .get(0))
                .isEqualTo(1L);
    }

    @Test
    void answersAndDecisionsOnTheSameThreadDoNotLockOneAnotherOut() throws Exception {
        Talk talk = new Talk(house);
        Posted root = talk.approved(null, "Begin.");
        Posted child = talk.approved(root.id(), "And so on.");
        List<Callable<?>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int n = i;
            work.add(() -> house.get(Posting.class)
                    .post(
                            Commenter.guest("203.0.113." + n, null),
                            talk.story,
                            new Reply(root.id(), "Reply " + n, "N", "n" + n + "@example.org", null)));
        }
        work.add(() -> house.get(Deciding.class)
                .decide(talk.moderator(), new Deciding.Decide(child.id(), 2, ModerationAction.REJECT, null, null)));
        work.add(() -> house.get(Deciding.class)
                .decide(talk.moderator(), new Deciding.Decide(root.id(), 2, ModerationAction.SPAM, null, null)));

        assertThat(atOnce(work)).containsOnly("ok", "parent-not-visible");
        assertThat(talk.counts()).isEqualTo(talk.counted()).element(0).isEqualTo(0);
        assertThat(house.rows("select visible_replies from comment where id = ?", root.id())
                        .get(0)
                        .get(0))
                .isEqualTo(0);
    }
}
