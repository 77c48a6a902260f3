package io.sportello.marketplace;

import io.sportello.accounts.SellerScope;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that the watching process runs when a folder is set. */
@Component
@Order(20)
class FolderWatchStart implements ApplicationRunner {

    private final FolderWatch folder;
    private final FolderWatchProcess process;
    private final SellerScope scope;

    FolderWatchStart(FolderWatch folder, FolderWatchProcess process, SellerScope scope) {
        this.folder = folder;
        this.process = process;
        this.scope = scope;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (folder.isOn()) {
            scope.runAsSystem(process::ensureRunning);
        }
    }
}
