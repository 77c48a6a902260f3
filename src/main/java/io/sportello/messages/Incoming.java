package io.sportello.messages;

import java.util.Set;

/**
 * What a message says about where it belongs.
 *
 * @param alias the buyer's, or null
 * @param orderId the order, or null
 * @param references the messages it claims to follow
 * @param topic its subject without reply marks, in lower case
 */
record Incoming(String alias, String orderId, Set<String> references, String topic) {

    static Incoming of(BuyerMessage message) {
        return new Incoming(
                message.alias(), message.orderId(), Set.copyOf(message.references()), Topics.of(message.subject()));
    }
}
