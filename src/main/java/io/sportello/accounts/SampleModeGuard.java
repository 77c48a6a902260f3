package io.sportello.accounts;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Lets sample mode start only where no other machine can reach it. */
@Component
@ConditionalOnBooleanProperty("sportello.sample")
class SampleModeGuard {

    SampleModeGuard(@Value("${server.address:}") String address) {
        if (address.isBlank() || !ClientAddress.isLoopback(address.strip())) {
            throw new SampleModeExposed(address.strip());
        }
    }
}
