package io.sportello.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program's call with {@code Authorization: Bearer spo_…} act as the token's owner, and as nobody else. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final RequestMatcher programs;
    private final AuthenticationEntryPoint refusal;

    BearerTokenFilter(AccessTokens tokens, RequestMatcher programs, AuthenticationEntryPoint refusal) {
        this.tokens = tokens;
        this.programs = programs;
        this.refusal = refusal;
    }

    /** Whether the request is one that this filter decides; a browser never sends it by itself. */
    boolean decides(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(SCHEME) && programs.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!decides(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedInUser> user = owner(request);
        if (user.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(user.get().authentication());
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        } else {
            // never fall back to the browser's cookie: the request was let past the forgery check
            refusal.commence(request, response, new BadCredentialsException("Unknown or expired access token"));
        }
    }

    private Optional<SignedInUser> owner(HttpServletRequest request) {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        return token.startsWith(AccessTokens.PREFIX) ? tokens.find(new Secret(token)) : Optional.empty();
    }
}
