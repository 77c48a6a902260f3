package io.sportello.clocks;

import io.sportello.accounts.SellerScope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that the process {@code watch-clocks} runs. */
@Component
@Order(20)
class LadderWatchStart implements ApplicationRunner {

    private final LadderWatch watch;
    private final SellerScope scope;

    LadderWatchStart(LadderWatch watch, SellerScope scope) {
        this.watch = watch;
        this.scope = scope;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        scope.runAsSystem(watch::ensureRunning);
    }
}
