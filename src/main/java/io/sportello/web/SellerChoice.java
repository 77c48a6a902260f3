package io.sportello.web;

import io.sportello.accounts.Sellers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Remembers in a cookie which seller a user chose in the bar, so that the next page starts with the same one. */
@Component
class SellerChoice implements HandlerInterceptor {

    static final String PARAMETER = "seller";

    private final Sellers sellers;

    SellerChoice(Sellers sellers) {
        this.sellers = sellers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String id = asked(request);
        if (id != null && "GET".equals(request.getMethod())) {
            if (id.isEmpty()) {
                remember(response, request, "", Duration.ZERO);
            } else if (sellers.find(id).isPresent()) {
                remember(response, request, id, Duration.ofDays(30));
            }
        }
        return true;
    }

    /** The seller asked for, or else the remembered one; empty or null for all. Not checked for visibility. */
    static String of(HttpServletRequest request) {
        String id = asked(request);
        if (id != null) {
            return id;
        }
        Cookie cookie = WebUtils.getCookie(request, PARAMETER);
        return cookie == null ? null : cookie.getValue();
    }

    /** An error page is for the remembered seller: the container would refuse to read a too large form once more. */
    private static String asked(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR ? null : request.getParameter(PARAMETER);
    }

    private static void remember(HttpServletResponse response, HttpServletRequest request, String id, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(PARAMETER, id)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build()
                        .toString());
    }
}
