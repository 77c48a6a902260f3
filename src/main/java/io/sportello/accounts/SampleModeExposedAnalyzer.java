package io.sportello.accounts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up what to do about {@link SampleModeExposed}. */
class SampleModeExposedAnalyzer extends AbstractFailureAnalyzer<SampleModeExposed> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SampleModeExposed cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "For real work start with --spring.profiles.active=production (no sample users);"
                        + " to look around on this machine leave server.address at 127.0.0.1.",
                cause);
    }
}
