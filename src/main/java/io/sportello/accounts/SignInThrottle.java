package io.sportello.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down. An attempt counts as failed before its password is looked at, so that attempts made at the same
 * time count too; a success takes it back. Kept in the database, so it holds across nodes. Unknown accounts are
 * counted like known ones: the answer tells nothing about who exists.
 */
@Component
class SignInThrottle {

    /** Failures of one account that pass without a wait. */
    static final int FREE_FOR_ACCOUNT = 5;

    /** Failures from one address that pass without a wait; more, since an office shares one. */
    static final int FREE_FOR_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final Duration FORGET_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets an attempt pass and counts it.
     *
     * @throws TooManyAttempts when the account or the address has to wait
     */
    void admit(String email, String address) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_failure where last_at < ?")
                .param(utc(now.minus(FORGET_AFTER)))
                .update();
        count(address(address), FREE_FOR_ADDRESS, now);
        try {
            count(account(email), FREE_FOR_ACCOUNT, now);
        } catch (TooManyAttempts e) {
            takeBack(address(address));
            throw e;
        }
    }

    /** Takes the attempt back; the account starts anew, the address only loses what this attempt added. */
    void succeeded(String email, String address) {
        jdbc.sql("delete from sign_in_failure where who = ?")
                .param(account(email))
                .update();
        takeBack(address(address));
    }

    private void takeBack(String who) {
        jdbc.sql("update sign_in_failure set failures = failures - 1, blocked_until = last_at"
                        + " where who = ? and failures > 0")
                .param(who)
                .update();
    }

    /** Compares and sets, so that of several attempts at the same moment each sees those before it. */
    private void count(String who, int free, Instant now) {
        boolean counted = false;
        while (!counted) {
            jdbc.sql("insert into sign_in_failure (who, failures, last_at, blocked_until) values (?, 0, ?, ?)"
                            + " on conflict do nothing")
                    .params(who, utc(now), utc(now))
                    .update();
            Optional<State> state = state(who);
            counted = state.isPresent() && count(who, free, state.get(), now);
        }
    }

    private boolean count(String who, int free, State state, Instant now) {
        if (state.blockedUntil().toInstant().isAfter(now)) {
            throw new TooManyAttempts(Duration.between(now, state.blockedUntil().toInstant()));
        }
        int failures = state.failures() + 1;
        Instant blockedUntil = failures < free ? now : now.plus(waitAfter(failures - free));
        return jdbc.sql("update sign_in_failure set failures = ?, last_at = ?, blocked_until = ?"
                                + " where who = ? and failures = ?")
                        .params(failures, utc(now), utc(blockedUntil), who, state.failures())
                        .update()
                == 1;
    }

    private Optional<State> state(String who) {
        return jdbc.sql("select failures, blocked_until from sign_in_failure where who = ?")
                .param(who)
                .query((row, number) -> new State(row.getInt(1), row.getObject(2, OffsetDateTime.class)))
                .optional();
    }

    private record State(int failures, OffsetDateTime blockedUntil) {}

    /** Doubles with every failure beyond the free ones. */
    static Duration waitAfter(int beyond) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String account(String email) {
        return "account:" + new Secret(email).hash();
    }

    private static String address(String address) {
        return "address:" + ClientAddress.of(address);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
