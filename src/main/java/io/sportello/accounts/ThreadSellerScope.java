package io.sportello.accounts;

import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/** Scopes by the running thread's user. */
@Component
class ThreadSellerScope implements SellerScope {

    @Override
    public boolean seesAll() {
        return RunningThread.isSystem()
                || RunningThread.user().map(SignedInUser::allSellers).orElse(false);
    }

    @Override
    public Set<String> sellerIds() {
        return RunningThread.user().map(SignedInUser::sellers).orElse(Set.of());
    }

    @Override
    public <T> T callAsSystem(Callable<T> work) {
        return RunningThread.callAsSystem(work);
    }
}
