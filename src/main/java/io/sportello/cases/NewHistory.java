package io.sportello.cases;

import java.util.List;

/**
 * A history to be taken in.
 *
 * @param sellerId whose cases it tells of
 * @param category what they are about
 * @param mapping what activities of this file mean, each as {@code activity=STEP}; these come before the table's answers
 * @param fileName what the file is called
 */
public record NewHistory(String sellerId, CaseCategory category, List<String> mapping, String fileName) {}
