package io.sportello.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out, checks and revokes personal access tokens. */
@Service
@Transactional
class AccessTokens {

    /** How every token begins, so that a leaked one is recognised. */
    static final String PREFIX = "spo_";

    /** The longest life of a token, in days. */
    static final int LONGEST_DAYS = 365;

    private static final int MOST = 20;
    private static final Duration TOUCH_AFTER = Duration.ofMinutes(1);

    private final AccessTokenRepository tokens;
    private final Clock clock;

    AccessTokens(AccessTokenRepository tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Creates a token; the answer is the only place where it can be read. */
    Secret create(long userId, String name, int days) {
        if (name.isBlank() || name.strip().length() > 80) {
            throw new AccountRefused("accounts.refused.token-name");
        }
        if (days < 1 || days > LONGEST_DAYS) {
            throw new AccountRefused("accounts.refused.token-days", LONGEST_DAYS);
        }
        if (tokens.countByUserId(userId) >= MOST) {
            throw new AccountRefused("accounts.refused.token-count", MOST);
        }
        Instant now = clock.instant();
        Secret token = Secret.create(PREFIX);
        tokens.save(new AccessToken(userId, name.strip(), token, now, now.plus(Duration.ofDays(days))));
        return token;
    }

    /** The user in whose name the token speaks; empty when it is unknown, expired or the user is disabled. */
    Optional<SignedInUser> find(Secret token) {
        Instant now = clock.instant();
        Optional<AppUser> user = tokens.findUser(token.hash(), now);
        user.ifPresent(found -> tokens.touch(token.hash(), now, now.minus(TOUCH_AFTER)));
        return user.map(AppUser::signedIn);
    }

    @Transactional(readOnly = true)
    List<AccessTokenView> of(long userId) {
        return tokens.findByUserIdOrderByCreatedDescIdDesc(userId).stream()
                .map(AccessToken::view)
                .toList();
    }

    /** Makes a token useless at once; does nothing for somebody else's. */
    void revoke(long userId, long tokenId) {
        tokens.deleteOwn(tokenId, userId);
    }
}
