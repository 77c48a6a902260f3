package io.sportello.messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Looks up the threads that a message may belong to: by buyer, by order, and by what it claims to follow. */
@Component
class ThreadCandidates {

    private static final Limit MOST = Limit.of(50);
    private static final int MOST_REFERENCES = 50;

    private final MessageThreads threads;
    private final ThreadEntries entries;

    ThreadCandidates(MessageThreads threads, ThreadEntries entries) {
        this.threads = threads;
        this.entries = entries;
    }

    List<KnownThread> of(BuyerMessage message) {
        Map<Long, Set<String>> referred = referred(message);
        Map<Long, MessageThread> found = new LinkedHashMap<>();
        if (message.alias() != null) {
            threads.findBySellerIdAndAliasAndJoinedIntoIsNullOrderByLastAtDesc(
                            message.sellerId(), message.alias(), MOST)
                    .forEach(thread -> found.put(thread.id(), thread));
        }
        if (message.orderId() != null) {
            threads.findBySellerIdAndOrderIdAndJoinedIntoIsNullOrderByLastAtDesc(
                            message.sellerId(), message.orderId(), MOST)
                    .forEach(thread -> found.put(thread.id(), thread));
        }
        if (!referred.isEmpty()) {
            threads.findBySellerIdAndIdIn(message.sellerId(), referred.keySet()).stream()
                    .filter(thread -> thread.joinedInto() == null)
                    .forEach(thread -> found.put(thread.id(), thread));
        }
        return found.values().stream()
                .map(thread -> thread.known(referred.getOrDefault(thread.id(), Set.of())))
                .toList();
    }

    /** The newest references are the nearest; a mail that claims to follow thousands gets no more than that. */
    private Map<Long, Set<String>> referred(BuyerMessage message) {
        List<String> ids = new ArrayList<>(message.references());
        List<String> newest = ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size());
        Map<Long, Set<String>> referred = new LinkedHashMap<>();
        if (!newest.isEmpty()) {
            for (Object[] pair : entries.findThreadsByMessageIds(message.sellerId(), newest)) {
                referred.computeIfAbsent((Long) pair[0], id -> new HashSet<>()).add((String) pair[1]);
            }
        }
        return referred;
    }
}
