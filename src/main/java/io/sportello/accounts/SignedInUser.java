package io.sportello.accounts;

import java.io.Serializable;
import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What is known of a user while one request is answered; read anew for each, so that changes count at once. */
record SignedInUser(
        long id,
        String email,
        String displayName,
        Role role,
        Set<String> groups,
        boolean allSellers,
        Set<String> sellers,
        Locale locale,
        ZoneId zone)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return email;
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }
}
