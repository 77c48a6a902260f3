package io.sportello.cases.process;

import io.sportello.cases.CaseEntryKind;
import io.sportello.cases.CaseEntryView;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseRefused;
import io.sportello.cases.CaseView;
import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.MarketplacePage;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The user task {@code pass-to-marketplace}: a person enters the case there, and records its number and what was sent. */
@Component
class PassToMarketplaceTask implements UserTaskHandler {

    private final CaseWork work;
    private final CaseQueries cases;
    private final Clock clock;
    private final MarketplacePage casesPage;

    PassToMarketplaceTask(
            CaseWork work,
            CaseQueries cases,
            Clock clock,
            @Value("${sportello.marketplace.cases-page}") String casesPage) {
        this.work = work;
        this.cases = cases;
        this.clock = clock;
        this.casesPage = new MarketplacePage(casesPage);
    }

    @Override
    public String task() {
        return "pass-to-marketplace";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        CaseView view = cases.get(subject);
        Map<String, Object> data = new HashMap<>();
        data.put("reference", view.externalNumber());
        data.put("sent", text(subject));
        data.put("followUpOn", proposed(view));
        return data;
    }

    private String proposed(CaseView view) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(view.followUpDays())
                .toString();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        try {
            work.passOn(subject, fields.text("reference"), fields.text("sent"), fields.day("followUpOn"));
        } catch (CaseRefused refused) {
            throw new TaskRefused(refused.field(), refused.getMessage(), refused.arguments());
        }
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        CaseView view = cases.get(subject);
        return new HumanStep(
                casesPage.in(view.marketplace()), "step.pass-to-marketplace.instruction", text(subject), null);
    }

    /** What the seller first said, which support turns into what it sends. */
    private String text(Subject subject) {
        CaseView view = cases.get(subject);
        String said = cases.entries(subject).stream()
                .filter(entry -> entry.kind() != CaseEntryKind.NOTE)
                .findFirst()
                .map(CaseEntryView::words)
                .orElse("");
        String order = view.orderId() == null ? "" : view.orderId() + "\n";
        return view.title() + "\n" + order + "\n" + said;
    }
}
