package io.sportello.accounts;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs in by e-mail address and password; takes as long and answers the same for an account that does not exist. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final UserRepository users;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final String nobodysHash;

    PasswordSignIn(
            UserRepository users, SignInThrottle throttle, PasswordEncoder passwords, TransactionTemplate transaction) {
        this.users = users;
        this.throttle = throttle;
        this.passwords = passwords;
        this.transaction = transaction;
        this.nobodysHash = passwords.encode(Secret.create("").text());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = AppUser.normalise(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        String address = addressOf(attempt);
        throttle.admit(email, address);
        SignedInUser user = verify(email, password)
                .orElseThrow(() -> new BadCredentialsException("Unknown user, wrong password or disabled"));
        throttle.succeeded(email, address);
        return user.authentication();
    }

    private Optional<SignedInUser> verify(String email, String password) {
        Optional<AppUser> user = users.findByEmail(email);
        String hash = user.map(AppUser::passwordHash).orElse(nobodysHash);
        boolean matches = passwords.matches(password, hash);
        return user.filter(found -> matches && found.enabled()).flatMap(found -> snapshot(found.id()));
    }

    private Optional<SignedInUser> snapshot(long id) {
        return transaction.execute(status -> users.findById(id).map(AppUser::signedIn));
    }

    private static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "127.0.0.1";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
