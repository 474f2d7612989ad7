package org.broadsheet.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.testing.House;
import org.broadsheet.testing.OnEveryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEveryStore
class SecretsTest {

    @Parameter
    House house;

    @Test
    void nodesShareTheirKeysHoweverManyAskFirst() {
        House other = house.anotherNode();
        try {
            for (int round = 0; round < 10; round++) {
                String purpose = UUID.randomUUID().toString();
                List<CompletableFuture<String>> all = IntStream.range(0, 4)
                        .boxed()
                        .flatMap(n -> Stream.of(house, other))
                        .map(node -> CompletableFuture.supplyAsync(
                                () -> node.get(Secrets.class).key(purpose)))
                        .toList();
                assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
            }
        } finally {
            other.close();
        }
    }

    @Test
    void aHashIsForOnePurpose() {
        Secrets secrets = house.get(Secrets.class);
        assertThat(secrets.hash("views", "a"))
                .isEqualTo(secrets.hash("views", "a"))
                .isNotEqualTo(secrets.hash("guests", "a"));
        assertThat(secrets.hash("views", "a")).isNotEqualTo(secrets.hash("views", "b"));
    }

    @Test
    void theKeyOutlivesTheTransactionInWhichItWasMade() {
        String purpose = UUID.randomUUID().toString();
        try {
            house.within(() -> {
                house.get(Secrets.class).key(purpose);
                throw new IllegalStateException();
            });
        } catch (IllegalStateException expected) {
            assertThat(house.rows("select content from secret where name = ?", purpose))
                    .containsExactly(List.of(house.get(Secrets.class).key(purpose)));
        }
    }

    @Test
    void aKnownKeyCostsNoStatement() {
        Secrets secrets = house.get(Secrets.class);
        secrets.key("views");
        assertThat(house.statements(() -> secrets.hash("views", "a"))).isEmpty();
    }

    @Test
    void tokensDiffer() {
        assertThat(Stream.generate(Secrets::token).limit(100))
                .doesNotHaveDuplicates()
                .allMatch(t -> t.length() == 43);
    }
}
