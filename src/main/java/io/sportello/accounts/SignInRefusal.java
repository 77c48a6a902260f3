package io.sportello.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Shows the sign-in page again with what was typed and why it did not work. */
class SignInRefusal implements AuthenticationFailureHandler {

    /** Where the page's controller answers; a path of its own, as the sign-in path would sign in once more. */
    static final String PATH = "/signin/refused";

    /** Request attribute: seconds to wait. */
    static final String WAIT = SignInRefusal.class.getName() + ".wait";

    /** Request attribute: true after a wrong address or password. */
    static final String WRONG = SignInRefusal.class.getName() + ".wrong";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (why instanceof TooManyAttempts tooMany) {
            long seconds = Math.max(1, tooMany.waitFor().toSeconds());
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            request.setAttribute(WAIT, seconds);
        } else {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            request.setAttribute(WRONG, true);
        }
        request.getRequestDispatcher(PATH).forward(request, response);
    }
}
