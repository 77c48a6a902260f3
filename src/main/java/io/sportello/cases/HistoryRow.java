package io.sportello.cases;

import java.time.Instant;
import java.util.Optional;

/** Makes an event of what a file states, or a reject where that is not enough. */
class HistoryRow {

    private final HistoryTimes times;
    private final HistorySink sink;

    HistoryRow(HistoryTimes times, HistorySink sink) {
        this.times = times;
        this.sink = sink;
    }

    void take(long line, String caseKey, String activity, String time, String actor, String details) {
        Optional<Instant> at = times.read(time);
        if (caseKey.isBlank() || caseKey.strip().length() > HistoryEvent.LONGEST) {
            sink.reject(new HistoryReject(line, "case", cut(caseKey, HistoryEvent.LONGEST)));
        } else if (activity.isBlank()) {
            sink.reject(new HistoryReject(line, "activity", ""));
        } else if (at.isEmpty()) {
            sink.reject(new HistoryReject(line, "time", cut(time, HistoryEvent.LONGEST)));
        } else {
            sink.event(new HistoryEvent(
                    line,
                    caseKey.strip(),
                    cut(activity.strip(), HistoryEvent.LONGEST),
                    at.get(),
                    cut(actor.strip(), HistoryEvent.LONGEST),
                    cut(details, HistoryEvent.LONGEST_DETAILS)));
        }
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
