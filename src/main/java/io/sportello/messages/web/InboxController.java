package io.sportello.messages.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.Sellers;
import io.sportello.mail.MailState;
import io.sportello.mail.Mails;
import io.sportello.messages.ThreadPage;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The inbox: who waits, until when, and who answers. */
@Controller
class InboxController {

    private final ThreadQueries threads;
    private final Tasks tasks;
    private final Mails mails;
    private final Sellers sellers;
    private final CurrentUser user;

    InboxController(ThreadQueries threads, Tasks tasks, Mails mails, Sellers sellers, CurrentUser user) {
        this.threads = threads;
        this.tasks = tasks;
        this.mails = mails;
        this.sellers = sellers;
        this.user = user;
    }

    @GetMapping("/messages")
    String list(
            @RequestParam(defaultValue = "WAITING") InboxFilter.View view,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String marketplace,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        InboxFilter filter = new InboxFilter(view, seller == null ? chosen : seller, marketplace, text, after);
        ThreadPage page = threads.find(filter.query());
        boolean staff = !user.is(Role.SELLER);
        model.addAttribute("filter", filter);
        model.addAttribute("page", page);
        model.addAttribute("count", threads.count(filter.query()));
        model.addAttribute("counts", counts(filter));
        model.addAttribute("views", views(filter, staff));
        model.addAttribute("answering", staff ? answering(page.items()) : Map.of());
        model.addAttribute("staff", staff);
        model.addAttribute("unsorted", staff ? mails.count(MailState.TRIAGE) : 0);
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("next", page.next() == null ? null : filter.address(page.next()));
        return "messages/inbox";
    }

    /** The choices of threads with their addresses; a seller places nothing. */
    private static Map<InboxFilter.View, String> views(InboxFilter filter, boolean staff) {
        Map<InboxFilter.View, String> views = new EnumMap<>(InboxFilter.View.class);
        for (InboxFilter.View view : InboxFilter.View.values()) {
            if (staff || view != InboxFilter.View.UNDECIDED) {
                views.put(view, filter.with(view).address(null));
            }
        }
        return views;
    }

    /** Only what somebody has to do is counted; the rest only grows. */
    private Map<InboxFilter.View, Long> counts(InboxFilter filter) {
        Map<InboxFilter.View, Long> counts = new EnumMap<>(InboxFilter.View.class);
        for (InboxFilter.View one : List.of(InboxFilter.View.WAITING, InboxFilter.View.UNDECIDED)) {
            counts.put(one, threads.count(filter.with(one).query()));
        }
        return counts;
    }

    private Map<Subject, TaskView> answering(List<ThreadView> shown) {
        return tasks.open(shown.stream().map(ThreadView::subject).toList(), "reply-to-buyer");
    }
}
