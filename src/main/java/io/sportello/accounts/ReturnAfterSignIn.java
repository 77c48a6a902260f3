package io.sportello.accounts;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Remembers in a cookie which page somebody wanted before the sign-in; only whole pages, as only they can be shown. */
@Component
class ReturnAfterSignIn extends CookieRequestCache {

    private static final RequestMatcher API = PathPatternRequestMatcher.pathPattern("/api/**");

    ReturnAfterSignIn() {
        setRequestMatcher(ReturnAfterSignIn::isPage);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !API.matches(request)
                && !PageEntryPoint.isPart(request);
    }
}
