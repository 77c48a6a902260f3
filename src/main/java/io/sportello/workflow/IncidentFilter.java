package io.sportello.workflow;

/**
 * Which failed jobs.
 *
 * @param process process id, or null for all
 * @param element the element they stand at, or null for all
 */
public record IncidentFilter(String process, String element) {

    /** All of them. */
    public static final IncidentFilter ALL = new IncidentFilter(null, null);

    public IncidentFilter {
        process = blankToNull(process);
        element = blankToNull(element);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
