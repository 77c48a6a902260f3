package io.sportello.cases;

/** Takes the events of a file as they are read. */
interface HistorySink {

    void event(HistoryEvent event);

    void reject(HistoryReject reject);
}
