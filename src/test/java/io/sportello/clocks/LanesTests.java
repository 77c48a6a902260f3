package io.sportello.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.SportelloTest;
import io.sportello.accounts.SellerScope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How work is divided between threads. */
@SportelloTest
class LanesTests {

    @Autowired
    SellerScope scope;

    @Test
    void everyLaneDoesTheWorkAsTheSystem() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();

        int sum = new Lanes(scope, 3).all(() -> {
            threads.add(Thread.currentThread());
            return scope.seesAll() ? 1 : 0;
        });

        assertThat(sum).isEqualTo(3);
        assertThat(threads).hasSize(3);
    }

    @Test
    void theFailureOfOneIsThrownWhenAllHaveEnded() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();

        assertThatThrownBy(() -> new Lanes(scope, 3).all(() -> {
                    if (begun.incrementAndGet() == 1) {
                        throw new IllegalStateException("The first fails");
                    }
                    Thread.sleep(50);
                    return ended.incrementAndGet();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The first fails");
        assertThat(ended).hasValue(2);
    }
}
