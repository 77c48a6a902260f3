package io.sportello.messages;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.Substitutes;
import io.sportello.messages.rules.Responsible;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows whom an escalation may go to now: the leads in their order, and behind them those who stand in for them. */
@Component
class EscalationDuty {

    private static final String LEADS = "support-leads";

    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final Clock clock;

    EscalationDuty(Colleagues colleagues, Substitutes substitutes, Clock clock) {
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.clock = clock;
    }

    List<Responsible> of(String sellerId) {
        List<Responsible> staff = new ArrayList<>();
        Set<String> standIns = new LinkedHashSet<>();
        for (Colleague lead : colleagues.who(LEADS, sellerId)) {
            String there = substitutes.standIn(lead.email(), clock.instant());
            boolean present = lead.email().equals(there);
            staff.add(new Responsible(lead.email(), staff.size(), true, !present, present ? null : there));
            if (!present && there != null) {
                standIns.add(there);
            }
        }
        standIns.stream()
                .filter(who -> staff.stream().noneMatch(each -> each.who().equals(who)))
                .toList()
                .forEach(who -> staff.add(new Responsible(who, staff.size(), false, false, null)));
        return staff;
    }
}
