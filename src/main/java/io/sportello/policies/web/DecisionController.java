package io.sportello.policies.web;

import io.sportello.policies.Decision;
import io.sportello.policies.deciding.DecisionLog;
import io.sportello.policies.deciding.DecisionView;
import io.sportello.policies.deciding.Reasons;
import io.sportello.subjects.Subject;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets other software read decisions; another seller's are not found. */
@RestController
@RequestMapping("/api/decisions")
class DecisionController {

    private static final int MOST = 200;

    private final DecisionLog log;
    private final Reasons reasons;

    DecisionController(DecisionLog log, Reasons reasons) {
        this.log = log;
        this.reasons = reasons;
    }

    /**
     * The decisions about a subject, newest first.
     *
     * @param subject such as {@code return/R-1042}
     * @param cursor where the page before ended; left out for the first
     * @param size how many at most, 1 to 200
     */
    @GetMapping
    @Transactional(readOnly = true)
    DecisionPage decisions(
            @RequestParam String subject,
            @RequestParam(required = false) Long cursor,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.min(MOST, Math.max(1, size));
        List<Decision> found = log.about(Subject.parse(subject), cursor == null ? Long.MAX_VALUE : cursor, most + 1);
        boolean more = found.size() > most;
        List<DecisionView> page = found.stream().limit(most).map(this::view).toList();
        return new DecisionPage(page, more ? Long.toString(page.get(most - 1).id()) : null);
    }

    /** One decision with its reason in the caller's language. */
    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    DecisionView decision(@PathVariable long id) {
        return view(log.read(id));
    }

    private DecisionView view(Decision decision) {
        return DecisionView.of(decision, reasons.why(decision, LocaleContextHolder.getLocale()));
    }

    /**
     * A page of a subject's decisions, newest first.
     *
     * @param items the decisions
     * @param next the cursor of the next page, or null on the last one
     */
    record DecisionPage(List<DecisionView> items, String next) {}
}
