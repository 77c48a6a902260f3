package io.sportello.policies.web;

import io.sportello.policies.studio.ChangeRefused;
import io.sportello.policies.studio.OpenCases;
import io.sportello.policies.studio.Submission;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What an author says when a change is sent to review, as it comes from its form.
 *
 * @param why why the table changes
 * @param from from when it is to hold, as the user's local date and time; blank for as soon as it is approved
 * @param openCases an {@link OpenCases}
 */
record SubmissionForm(String why, String from, String openCases) {

    static SubmissionForm empty() {
        return new SubmissionForm("", "", OpenCases.KEEP.name());
    }

    /** @throws ChangeRefused naming the field at fault */
    Submission submission(ZoneId zone) {
        return new Submission(why == null ? "" : why.strip(), from(zone), chosen());
    }

    private Instant from(ZoneId zone) {
        if (from == null || from.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(from.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new ChangeRefused("effectiveAt", "policies.change.no-moment");
        }
    }

    private OpenCases chosen() {
        return OpenCases.DECIDE_AGAIN.name().equals(openCases) ? OpenCases.DECIDE_AGAIN : OpenCases.KEEP;
    }
}
