package io.sportello.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Answers in the user's language, else in the one chosen in this browser, else in the browser's own, else in English. */
@Component("localeResolver")
class AccountLocaleResolver implements LocaleResolver {

    /** The languages that every text exists in. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.ITALIAN);

    private static final String COOKIE = "lang";
    private static final Duration KEPT = Duration.ofDays(365);

    /** The language of that tag, if we speak it. */
    static Optional<Locale> language(String tag) {
        return LANGUAGES.stream()
                .filter(known -> known.getLanguage().equals(tag))
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return RunningThread.user()
                .map(SignedInUser::locale)
                .or(() -> chosen(request))
                .orElseGet(() -> browsers(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (response == null || locale == null || !LANGUAGES.contains(locale)) {
            return;
        }
        request.setAttribute(COOKIE, locale);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                .maxAge(KEPT)
                .path(request.getContextPath() + "/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        if (request.getAttribute(COOKIE) instanceof Locale now) {
            return Optional.of(now);
        }
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(AccountLocaleResolver::language);
    }

    private static Locale browsers(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            Locale known = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return known == null ? Locale.ENGLISH : known;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
