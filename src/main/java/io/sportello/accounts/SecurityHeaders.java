package io.sportello.accounts;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told not to do with our pages. */
final class SecurityHeaders {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'%s; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; "
            + "base-uri 'self'; form-action 'self'; object-src 'none'";

    private static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private SecurityHeaders() {}

    /** For our own pages. */
    static Customizer<HeadersConfigurer<HttpSecurity>> strict() {
        return headers -> common(headers, "");
    }

    /** For the API's documentation, whose ready-made page sets styles inline. */
    static Customizer<HeadersConfigurer<HttpSecurity>> withInlineStyles() {
        return headers -> common(headers, " 'unsafe-inline'");
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers, String moreStyles) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY.formatted(moreStyles)))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
