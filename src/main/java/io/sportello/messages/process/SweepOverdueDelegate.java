package io.sportello.messages.process;

import io.sportello.messages.MessageSweep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The service task {@code sweep-overdue}: sweeps once, and tells the process whether to look again. */
@Component
class SweepOverdueDelegate implements JavaDelegate {

    /** A process that never ends would never be forgotten, so it hands over now and then. */
    private static final int ROUNDS = 200;

    private final MessageSweep sweep;
    private final SweepMessagesProcess process;

    SweepOverdueDelegate(MessageSweep sweep, SweepMessagesProcess process) {
        this.sweep = sweep;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sweep.sweep();
        int rounds = 1 + (Integer) execution.getVariable("rounds");
        execution.setVariable("rounds", rounds);
        execution.setVariable("again", rounds < ROUNDS);
        if (rounds >= ROUNDS) {
            process.startAnew();
        }
    }
}
