package io.sportello.messages;

import java.util.Set;

/**
 * What is known of a thread that a message may belong to.
 *
 * @param id the thread
 * @param alias its buyer's, or null
 * @param orderId its order, or null
 * @param messageIds its messages' {@code Message-ID}s, at least those that are asked about
 * @param topic its subject without reply marks, in lower case
 */
record KnownThread(long id, String alias, String orderId, Set<String> messageIds, String topic) {

    boolean isReferredToBy(Incoming message) {
        return message.references().stream().anyMatch(messageIds::contains);
    }
}
