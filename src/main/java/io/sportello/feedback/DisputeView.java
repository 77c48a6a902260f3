package io.sportello.feedback;

import java.time.Instant;
import java.util.List;

/**
 * A dispute about a feedback, as pages and the API show it.
 *
 * @param askedBy who wanted it considered, or null when a report brought it up
 * @param grounds what the rules found
 * @param reviewDue until when somebody decides, or null
 * @param remindAt when the work is raised to the top of the list, or null
 * @param ground what the request rests on, or null while undecided
 * @param grounded whether the rules found that ground
 * @param request the request's text, or null
 * @param decidedBy who decided to request the removal, or null
 * @param approvedBy the compliance officer who approved a request without ground, or null
 * @param submittedAt when it was submitted, or null
 * @param reference the proof, or null
 * @param followUp when to look for the marketplace's answer, or null
 * @param note why it was left, sent back, or what the marketplace wrote; or null
 * @param startedAt when it began
 */
public record DisputeView(
        String askedBy,
        List<FoundGround> grounds,
        Instant reviewDue,
        Instant remindAt,
        Ground ground,
        boolean grounded,
        String request,
        String decidedBy,
        String approvedBy,
        Instant submittedAt,
        String reference,
        Instant followUp,
        String note,
        Instant startedAt) {}
