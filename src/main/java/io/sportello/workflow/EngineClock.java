package io.sportello.workflow;

import java.time.Clock;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.joda.time.DateTimeUtils;

/** Makes the engine's time the injected clock's. */
class EngineClock extends CommandInterceptor {

    private final DateTimeUtils.MillisProvider time;

    EngineClock(Clock clock) {
        this.time = clock::millis;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // the engine's source of time is static, and another engine of the same JVM may have set its own since
        DateTimeUtils.setCurrentMillisProvider(time);
        return next.execute(command);
    }
}
