package io.sportello.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Starts a sign-in with a fresh token, ends the one before in this browser, and leads to the page that was wanted. */
@Component
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignIns signIns;

    SignInSuccess(SignIns signIns, ReturnAfterSignIn wanted) {
        this.signIns = signIns;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        SignInCookie.read(request).ifPresent(signIns::end);
        SignInCookie.write(signIns.start((SignedInUser) authentication.getPrincipal()), request, response);
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
