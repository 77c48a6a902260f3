package io.sportello.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the script that shows an upload's progress where to go on. The script's request would follow a redirect by itself,
 * unseen, and what the next page has to say once would be said to nobody.
 */
@Component
class UploadAnswers extends OncePerRequestFilter {

    /** With this header, of any value, a redirect is answered by 204. */
    static final String ASKED = "X-Upload";

    /** Where the redirect leads. */
    static final String NEXT = "X-Location";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(ASKED) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Told(response));
    }

    private static final class Told extends HttpServletResponseWrapper {

        Told(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) {
            setStatus(SC_NO_CONTENT);
            setHeader(NEXT, location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clear) {
            sendRedirect(location);
        }
    }
}
