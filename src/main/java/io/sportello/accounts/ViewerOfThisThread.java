package io.sportello.accounts;

import java.util.function.Supplier;

/** Gives the seller filter its parameter: the user's address, {@code *} for all sellers, or nothing for nobody. */
class ViewerOfThisThread implements Supplier<String> {

    static final String ALL = "*";
    static final String NOBODY = "";

    @Override
    public String get() {
        if (RunningThread.isSystem()) {
            return ALL;
        }
        return RunningThread.user()
                .map(user -> user.allSellers() ? ALL : user.email())
                .orElse(NOBODY);
    }
}
