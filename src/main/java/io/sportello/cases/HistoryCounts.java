package io.sportello.cases;

import java.util.List;

/**
 * What was found in a file.
 *
 * @param events that could be taken
 * @param rejected that could not
 * @param cases that they tell of
 * @param unmapped activities that mean no step, most frequent first, at most 20
 */
record HistoryCounts(long events, long rejected, long cases, List<String> unmapped) {}
