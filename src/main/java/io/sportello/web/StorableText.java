package io.sportello.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves out of what a form or an address says the one character that PostgreSQL keeps in no text and looks for in none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class StorableText extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Parameters(request), response);
    }

    private static final class Parameters extends HttpServletRequestWrapper {

        Parameters(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            return storable(super.getParameter(name));
        }

        @Override
        public String[] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null ? null : storable(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            Map<String, String[]> all = new LinkedHashMap<>();
            super.getParameterMap().forEach((name, values) -> all.put(name, storable(values)));
            return all;
        }

        private static String[] storable(String[] values) {
            return Arrays.stream(values).map(Parameters::storable).toArray(String[]::new);
        }

        /** A parameter that was only named has no value. */
        private static String storable(String text) {
            return text == null ? null : text.replace("\0", "");
        }
    }
}
