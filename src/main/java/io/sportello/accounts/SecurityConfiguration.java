package io.sportello.accounts;

import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who may call what, and how one signs in. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** What programs ask for, which have no browser to sign in with. */
    private static final RequestMatcher PROGRAMS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/**"),
            PathPatternRequestMatcher.pathPattern("/v3/api-docs/**"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/actuator/prometheus"));

    private final StoredSecurityContexts contexts;
    private final ApiRefusals apiRefusals;
    private final BearerTokenFilter bearer;
    private final ReturnAfterSignIn returnAfterSignIn;

    SecurityConfiguration(
            StoredSecurityContexts contexts,
            ApiRefusals apiRefusals,
            AccessTokens tokens,
            ReturnAfterSignIn returnAfterSignIn) {
        this.returnAfterSignIn = returnAfterSignIn;
        this.contexts = contexts;
        this.apiRefusals = apiRefusals;
        this.bearer = new BearerTokenFilter(tokens, PROGRAMS, apiRefusals);
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        String current = "argon2id";
        return new DelegatingPasswordEncoder(
                current, Map.of(current, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /** Files that are the same for everybody: no user is looked up, and browsers may keep them. */
    @Bean
    @Order(1)
    SecurityFilterChain assetsSecurity(HttpSecurity http) {
        return http.securityMatcher("/css/**", "/js/**", "/vendor/**", "/img/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.disable())
                .csrf(CsrfConfigurer::disable)
                .headers(SecurityHeaders.strict())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiPageSecurity(HttpSecurity http) {
        return http.securityMatcher("/swagger-ui/**", "/swagger-ui.html")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PageEntryPoint()))
                .requestCache(cache -> cache.requestCache(returnAfterSignIn))
                .headers(SecurityHeaders.withInlineStyles())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain applicationSecurity(HttpSecurity http, SignInSuccess success) {
        return http.authorizeHttpRequests(SecurityConfiguration::rules)
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(returnAfterSignIn))
                .csrf(this::forgeryCheck)
                .formLogin(form -> form.loginPage("/signin")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(success)
                        .failureHandler(new SignInRefusal())
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/signin?bye"))
                .exceptionHandling(this::refusals)
                .addFilterBefore(bearer, AnonymousAuthenticationFilter.class)
                .headers(SecurityHeaders.strict())
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/signin/**", "/setup/**", "/help/**", "/accessibility", "/error")
                .permitAll()
                .requestMatchers("/manifest.webmanifest", "/sw.js", "/offline")
                .permitAll()
                .requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/admin/**", "/actuator/**")
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .authenticated();
    }

    /** The token lives in a cookie, not in a session, so a page left open overnight or on another node still works. */
    private void forgeryCheck(CsrfConfigurer<HttpSecurity> csrf) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(bearer::decides);
    }

    private void refusals(ExceptionHandlingConfigurer<HttpSecurity> handling) {
        handling.defaultAuthenticationEntryPointFor(apiRefusals, PROGRAMS)
                .defaultAuthenticationEntryPointFor(new PageEntryPoint(), request -> true)
                .defaultAccessDeniedHandlerFor(apiRefusals, PROGRAMS)
                .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), request -> true);
    }
}
