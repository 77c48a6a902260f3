package io.sportello.messages.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingStatus;
import io.sportello.messages.EntryView;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One thread with all that is needed to answer: the conversation, its clocks, the order, and what was begun. */
@Controller
class ThreadController {

    private static final int SHOWN_AT_FIRST = 40;

    private final ThreadQueries threads;
    private final Outbox outbox;
    private final Clocks clocks;
    private final ThreadContext context;
    private final ThreadWork work;
    private final CurrentUser user;

    ThreadController(
            ThreadQueries threads,
            Outbox outbox,
            Clocks clocks,
            ThreadContext context,
            ThreadWork work,
            CurrentUser user) {
        this.threads = threads;
        this.outbox = outbox;
        this.clocks = clocks;
        this.context = context;
        this.work = work;
        this.user = user;
    }

    @GetMapping("/messages/{number:M-\\d{1,18}}")
    String show(@PathVariable String number, @RequestParam(defaultValue = "false") boolean all, Model model) {
        ThreadView thread = threads.get(number);
        List<EntryView> entries = threads.entries(thread.subject());
        int hidden = all ? 0 : Math.max(0, entries.size() - SHOWN_AT_FIRST);
        model.addAttribute("one", thread);
        model.addAttribute("entries", entries.subList(hidden, entries.size()));
        model.addAttribute("hidden", hidden);
        model.addAttribute("outgoing", outgoing(entries));
        model.addAttribute(
                "houseDue", clocks.deadline(thread.subject(), ClockKind.HOUSE).orElse(null));
        model.addAttribute("clocks", clocks.explain(thread.subject()));
        model.addAllAttributes(context.of(thread));
        boolean staff = !user.is(Role.SELLER);
        model.addAttribute("staff", staff);
        if (staff) {
            model.addAllAttributes(work.of(thread));
        }
        return "messages/thread";
    }

    private Map<Long, OutgoingStatus> outgoing(List<EntryView> entries) {
        return outbox.statuses(entries.stream()
                .map(EntryView::outgoingId)
                .filter(Objects::nonNull)
                .toList());
    }
}
