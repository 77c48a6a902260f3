package io.sportello.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What {@link DeskBench} measured: how long each kind of request took, what went wrong, and who got which task. */
final class DeskFigures {

    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> troubles = new ConcurrentHashMap<>();
    private final Map<String, String> taken = new ConcurrentHashMap<>();
    private final Map<String, String> completed = new ConcurrentHashMap<>();
    private final AtomicInteger takenTwice = new AtomicInteger();
    private final AtomicInteger completedTwice = new AtomicInteger();

    void answered(String what, int status, long nanos) {
        times.computeIfAbsent(what, any -> Collections.synchronizedList(new ArrayList<>())).add(nanos);
        if (status >= 400) {
            failed(what, Integer.toString(status));
        }
    }

    void failed(String what, String kind) {
        troubles.computeIfAbsent(what + " " + kind, any -> new AtomicInteger()).incrementAndGet();
    }

    void taken(String task, String person) {
        if (taken.putIfAbsent(task, person) != null) {
            takenTwice.incrementAndGet();
        }
    }

    void completed(String task, String person) {
        if (completed.putIfAbsent(task, person) != null) {
            completedTwice.incrementAndGet();
        }
    }

    Map<String, String> completed() {
        return completed;
    }

    void print(double seconds) {
        System.out.printf("%-16s %9s %9s %9s %9s%n", "request", "number", "p50 ms", "p95 ms", "p99 ms");
        new TreeMap<>(times).forEach((what, all) -> {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%-16s %,9d %9.0f %9.0f %9.0f%n",
                    what, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
        });
        int requests = times.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                "%,.1f requests and %,.1f completed tasks a second%n", requests / seconds, completed.size() / seconds);
        System.out.println("refused or failed: " + new TreeMap<>(troubles));
        System.out.printf(
                "next gave %,d tasks, %d of them to two; acknowledged as completed %,d, %d of them twice%n",
                taken.size(), takenTwice.get(), completed.size(), completedTwice.get());
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }
}
