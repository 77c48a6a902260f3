package io.sportello.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets Spring Security keep who is signed in with {@link SignIns} instead of in one node's memory. */
@Component
class StoredSecurityContexts implements SecurityContextRepository {

    private final SignIns signIns;

    StoredSecurityContexts(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(() -> load(request));
    }

    @Deprecated
    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** An empty context is a sign-out; a sign-in starts in {@link SignInSuccess} and nowhere else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() == null) {
            SignInCookie.read(request).ifPresent(signIns::end);
            SignInCookie.remove(request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SignInCookie.read(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        // as system, since asking for the user while looking for the user would never end
        SignInCookie.read(request)
                .flatMap(token -> RunningThread.callAsSystem(() -> signIns.find(token)))
                .ifPresent(user -> context.setAuthentication(user.authentication()));
        return context;
    }

    /** Asks the database at most once a request, and not at all for what anybody may read. */
    private static final class Loaded implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private SecurityContext context;

        Loaded(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = source.get();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
