package io.sportello.cases;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * That a case was passed on to the marketplace.
 *
 * @param externalNumber its number there, which stays when support goes on; null when it never was
 * @param followUpAt when the marketplace is asked again, or null while it is not waited for
 * @param followUpOpen whether that time has come
 */
@Embeddable
record PassedOn(String externalNumber, Instant followUpAt, boolean followUpOpen) {

    static final PassedOn NEVER = new PassedOn(null, null, false);

    PassedOn due() {
        return new PassedOn(externalNumber, followUpAt, true);
    }

    /** The marketplace is no longer waited for. */
    PassedOn over() {
        return new PassedOn(externalNumber, null, false);
    }
}
