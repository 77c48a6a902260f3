package io.sportello.caselog;

import io.sportello.accounts.SellerScope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that the case log is filled; before sample data arrive, which have their lines anyway. */
@Component
@Order(5)
class CaseLogFillingStart implements ApplicationRunner {

    private final CaseLogFilling filling;
    private final SellerScope scope;

    CaseLogFillingStart(CaseLogFilling filling, SellerScope scope) {
        this.filling = filling;
        this.scope = scope;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        scope.runAsSystem(() -> filling.unfinished().forEach(filling::begin));
    }
}
