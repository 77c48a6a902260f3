package io.sportello.workflow;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a broken process file at start-up as a short text instead of a stack trace. */
class BrokenProcessAnalyzer extends AbstractFailureAnalyzer<BrokenProcess> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenProcess cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Mend the file and start again. Nothing of it was deployed.", cause);
    }
}
