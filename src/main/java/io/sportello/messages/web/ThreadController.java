package io.sportello.messages.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingStatus;
import io.sportello.messages.EntryView;
import io.sportello.messages.ThreadDrafts;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadTriage;
import io.sportello.messages.ThreadView;
import io.sportello.messages.process.AnswerDesk;
import io.sportello.subjects.Subject;
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
    private final ThreadTriage triage;
    private final ThreadDrafts drafts;
    private final AnswerDesk desk;
    private final Outbox outbox;
    private final Clocks clocks;
    private final ThreadContext context;
    private final CurrentUser user;

    ThreadController(
            ThreadQueries threads,
            ThreadTriage triage,
            ThreadDrafts drafts,
            AnswerDesk desk,
            Outbox outbox,
            Clocks clocks,
            ThreadContext context,
            CurrentUser user) {
        this.threads = threads;
        this.triage = triage;
        this.drafts = drafts;
        this.desk = desk;
        this.outbox = outbox;
        this.clocks = clocks;
        this.context = context;
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
        model.addAttribute("houseDue", clocks.deadline(thread.subject(), ClockKind.HOUSE).orElse(null));
        model.addAttribute("clocks", clocks.explain(thread.subject()));
        model.addAllAttributes(context.of(thread));
        boolean staff = !user.is(Role.SELLER);
        model.addAttribute("staff", staff);
        if (staff) {
            addWork(thread, model);
        }
        return "messages/thread";
    }

    /** What only the staff see: the task, the drafts, and where the thread may belong. */
    private void addWork(ThreadView thread, Model model) {
        Subject subject = thread.subject();
        model.addAttribute("task", desk.task(subject).orElse(null));
        model.addAttribute("mayAnswer", user.is(Role.SUPPORT));
        model.addAttribute("draft", drafts.mine(subject).orElse(null));
        model.addAttribute("begun", drafts.others(subject));
        model.addAttribute("candidates", threads.candidates(subject));
        model.addAttribute("moves", triage.moves(subject));
        model.addAttribute("me", user.name());
    }

    private Map<Long, OutgoingStatus> outgoing(List<EntryView> entries) {
        return outbox.statuses(entries.stream()
                .map(EntryView::outgoingId)
                .filter(Objects::nonNull)
                .toList());
    }
}
