package io.sportello.clocks.process;

import io.sportello.clocks.DueWork;
import io.sportello.clocks.LadderWatch;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Handles what is due, and tells the process when to look again. */
@Component
class HandleDueDelegate implements JavaDelegate {

    /** A process that never ends would never be forgotten, so it hands over now and then. */
    private static final int ROUNDS = 200;

    private final DueWork work;
    private final LadderWatch watch;

    HandleDueDelegate(DueWork work, LadderWatch watch) {
        this.work = work;
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int handled = work.handleDue();
        int rounds = 1 + (Integer) execution.getVariable("rounds");
        execution.setVariable("rounds", rounds);
        execution.setVariable("again", rounds < ROUNDS);
        execution.setVariable("due", Date.from(watch.nextLook(handled)));
        if (rounds >= ROUNDS) {
            watch.startAnew();
        }
    }
}
