package io.sportello.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps signed-in browsers in the database: every node knows them, and whoever is removed is out at once. */
@Service
class SignIns {

    /** How long a browser may be idle. */
    static final Duration IDLE = Duration.ofHours(12);

    /** How long a browser stays signed in at most. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration TOUCH_AFTER = Duration.ofMinutes(5);

    private final SignInRepository signIns;
    private final Clock clock;

    SignIns(SignInRepository signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Starts a sign-in and answers the token that the browser keeps. */
    @Transactional
    Secret start(SignedInUser user) {
        Instant now = clock.instant();
        signIns.deleteEnded(now);
        Secret token = Secret.create("");
        signIns.save(new SignIn(token, user.id(), now, now.plus(LONGEST)));
        return token;
    }

    /** The user as of now; empty when the sign-in is over or the user is disabled. */
    @Transactional
    Optional<SignedInUser> find(Secret token) {
        Instant now = clock.instant();
        Optional<AppUser> user = signIns.findUser(token.hash(), now.minus(IDLE), now);
        user.ifPresent(found -> signIns.touch(token.hash(), now, now.minus(TOUCH_AFTER)));
        return user.map(AppUser::signedIn);
    }

    @Transactional
    void end(Secret token) {
        signIns.deleteByHash(token.hash());
    }

    /** Signs the user out of every browser but this one, or of all of them. */
    @Transactional
    void endOthers(long userId, Optional<Secret> except) {
        signIns.deleteOfUser(userId, except.map(Secret::hash).orElse(""));
    }
}
