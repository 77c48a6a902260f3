package io.sportello;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Sets the clock back before each test, since tests share their context. */
public class FreshClock implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        context.getApplicationContext().getBean(MovableClock.class).reset();
    }
}
