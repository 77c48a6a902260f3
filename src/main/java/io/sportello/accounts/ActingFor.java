package io.sportello.accounts;

import org.springframework.stereotype.Component;

/** Lets an engine job do what a user has asked for before, with what that user may do and see by now. */
@Component
public class ActingFor {

    private final ActiveUsers users;

    ActingFor(ActiveUsers users) {
        this.users = users;
    }

    /**
     * Does the work as a user, whatever the thread worked for.
     *
     * @param email the user's stable name
     * @return false, with nothing done, when there is no such user any more or the user is disabled
     */
    public boolean run(String email, Runnable work) {
        return users.find(email)
                .map(user -> RunningThread.callAs(user, () -> {
                    work.run();
                    return true;
                }))
                .orElse(false);
    }
}
