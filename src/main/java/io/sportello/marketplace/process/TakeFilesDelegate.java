package io.sportello.marketplace.process;

import io.sportello.marketplace.FolderWatch;
import io.sportello.marketplace.FolderWatchProcess;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks into the watched folder once, and tells the process whether to look again. */
@Component
class TakeFilesDelegate implements JavaDelegate {

    /** A process that never ends would never be forgotten, so it hands over now and then. */
    private static final int ROUNDS = 200;

    private final FolderWatch folder;
    private final FolderWatchProcess process;

    TakeFilesDelegate(FolderWatch folder, FolderWatchProcess process) {
        this.folder = folder;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        folder.takeFiles();
        int rounds = 1 + (Integer) execution.getVariable("rounds");
        execution.setVariable("rounds", rounds);
        execution.setVariable("again", folder.isOn() && rounds < ROUNDS);
        if (folder.isOn() && rounds >= ROUNDS) {
            process.startAnew();
        }
    }
}
