package io.sportello.policies;

import java.util.List;
import java.util.Map;

/**
 * The sellers' own answers to a policy, as a feature keeps them, so that they are held against the policy's floor whenever
 * that changes. One bean a policy that knows such answers.
 */
public interface OwnAnswers {

    /** The policy's key. */
    String policy();

    /** All that may be seen, in the order in which people read them. */
    List<Own> all();

    /**
     * What one seller answers in place of a policy.
     *
     * @param sellerId whose
     * @param where for which inputs it is meant, as FEEL unary tests by input; inputs that nobody asks for are left out of
     *     account
     * @param answers by output
     * @param page where it is changed, such as {@code /settings/returns?seller=s-1}
     */
    record Own(String sellerId, Map<String, String> where, Map<String, Object> answers, String page) {}
}
