package io.sportello.accounts;

import io.sportello.subjects.SubjectNotFound;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What users may change about themselves. */
@Service
@Transactional
class OwnAccount {

    private final UserRepository users;
    private final SignIns signIns;
    private final PasswordEncoder passwords;

    OwnAccount(UserRepository users, SignIns signIns, PasswordEncoder passwords) {
        this.users = users;
        this.signIns = signIns;
        this.passwords = passwords;
    }

    void present(long userId, String displayName, String language, String zone) {
        AccountRules.checkName(displayName);
        Locale locale = AccountLocaleResolver.language(language)
                .orElseThrow(() -> new AccountRefused("accounts.refused.language"));
        ZoneId zoneId = AccountRules.zone(zone);
        user(userId).present(displayName, locale, zoneId);
    }

    /** Whether this is the user's password. */
    boolean knowsPassword(long userId, String password) {
        String hash = user(userId).passwordHash();
        return hash != null && passwords.matches(password, hash);
    }

    /** Changes the password and signs the user out of every other browser. */
    void changePassword(long userId, String password, Optional<Secret> thisBrowser) {
        AppUser user = user(userId);
        AccountRules.checkPassword(user.email(), password);
        user.changePassword(passwords.encode(password));
        signIns.endOthers(userId, thisBrowser);
    }

    private AppUser user(long id) {
        return users.findById(id).orElseThrow(() -> new SubjectNotFound("user"));
    }
}
