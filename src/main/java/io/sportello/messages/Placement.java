package io.sportello.messages;

import java.util.List;

/** Where a message belongs. */
sealed interface Placement {

    /** It belongs to a thread that is there. */
    record Join(long threadId) implements Placement {}

    /** It begins a thread. */
    record Open() implements Placement {}

    /** Nobody can tell: it begins a thread until a person has decided, perhaps for one of these. */
    record Undecided(List<Long> candidates) implements Placement {}

    /**
     * Finds the place of a message. The buyer's alias comes first: a thread of another buyer is no candidate, whatever a
     * message claims to follow. The order comes second, references third, the subject last.
     *
     * @param known threads of the same seller
     */
    static Placement of(Incoming message, List<KnownThread> known) {
        if (message.alias() == null) {
            return ofNobody(message, known);
        }
        List<KnownThread> own = known.stream()
                .filter(thread -> message.alias().equals(thread.alias()))
                .toList();
        return message.orderId() == null ? withoutOrder(message, own) : withOrder(message, own);
    }

    /** Without an alias it is not certain who wrote it, so it joins nothing by itself. */
    private static Placement ofNobody(Incoming message, List<KnownThread> known) {
        List<KnownThread> sameOrder = known.stream()
                .filter(thread -> message.orderId() != null && message.orderId().equals(thread.orderId()))
                .toList();
        return sameOrder.isEmpty() ? new Open() : undecided(sameOrder);
    }

    private static Placement withOrder(Incoming message, List<KnownThread> own) {
        List<KnownThread> same = own.stream()
                .filter(thread -> message.orderId().equals(thread.orderId()))
                .toList();
        if (same.size() > 1) {
            return one(referred(message, same), same);
        }
        if (same.size() == 1) {
            return new Join(same.get(0).id());
        }
        // a buyer who asked before buying goes on in that thread
        List<KnownThread> before = referred(message, own).stream()
                .filter(thread -> thread.orderId() == null)
                .toList();
        return before.isEmpty() ? new Open() : one(before, before);
    }

    private static Placement withoutOrder(Incoming message, List<KnownThread> own) {
        List<KnownThread> referred = referred(message, own);
        if (!referred.isEmpty()) {
            return one(referred, referred);
        }
        List<KnownThread> sameTopic = own.stream()
                .filter(thread -> thread.orderId() == null && thread.topic().equals(message.topic()))
                .toList();
        return own.isEmpty() ? new Open() : one(sameTopic, own);
    }

    private static List<KnownThread> referred(Incoming message, List<KnownThread> threads) {
        return threads.stream().filter(thread -> thread.isReferredToBy(message)).toList();
    }

    private static Placement one(List<KnownThread> found, List<KnownThread> candidates) {
        return found.size() == 1 ? new Join(found.get(0).id()) : undecided(candidates);
    }

    private static Placement undecided(List<KnownThread> candidates) {
        return new Undecided(candidates.stream().map(KnownThread::id).toList());
    }
}
