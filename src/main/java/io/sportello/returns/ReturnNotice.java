package io.sportello.returns;

import io.sportello.subjects.Subject;
import java.util.Set;

/**
 * What a notice of the marketplace says about a return.
 *
 * @param sellerId whose return
 * @param orderId the order
 * @param asins the articles that come back; empty when the notice names none
 * @param authorised whether the marketplace says that it has authorised the return by itself
 * @param mail the mail that is the notice
 */
public record ReturnNotice(String sellerId, String orderId, Set<String> asins, boolean authorised, Subject mail) {}
