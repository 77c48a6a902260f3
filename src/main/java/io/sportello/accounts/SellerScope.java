package io.sportello.accounts;

import java.util.Set;
import java.util.concurrent.Callable;

/**
 * The one place that decides whose rows the running thread may read. JPA queries are filtered by it through the
 * Hibernate filter {@value #FILTER}, which every seller-owned entity carries; hand-written SQL asks it for the ids.
 * A thread without a signed-in user and outside {@link #callAsSystem} sees nothing.
 */
public interface SellerScope {

    /** The name of the Hibernate filter on the column {@code seller_id}. */
    String FILTER = "seller";

    /** What stands in place of a seller's id for what belongs to the house itself, such as its rules; no seller has it. */
    String HOUSE = "-";

    /** Whether every seller may be seen: system work, or a user of the whole house. */
    boolean seesAll();

    /** The ids of the visible sellers; only meaningful when {@link #seesAll()} is false. */
    Set<String> sellerIds();

    /** Whether rows of this seller may be seen. */
    default boolean sees(String sellerId) {
        return seesAll() || sellerIds().contains(sellerId);
    }

    /** Runs work that belongs to no user, such as an engine job, with every seller visible. */
    <T> T callAsSystem(Callable<T> work);

    /** As {@link #callAsSystem}, without a result. */
    default void runAsSystem(Runnable work) {
        callAsSystem(() -> {
            work.run();
            return null;
        });
    }
}
