package io.sportello.accounts;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many sign-ins failed for the account or from the address; nothing was checked. */
class TooManyAttempts extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed sign-ins; wait " + wait);
        this.wait = wait;
    }

    Duration waitFor() {
        return wait;
    }
}
