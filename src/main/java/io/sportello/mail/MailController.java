package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.journal.Journal;
import io.sportello.navigation.ListPage;
import io.sportello.subjects.SubjectNotFound;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that show the mails, and those first that only a person can decide about. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')")
class MailController {

    private static final int PAGE = 25;
    private static final int MOST_TROUBLED = 100;

    private final Mails mails;
    private final Outbox outbox;
    private final Sellers sellers;
    private final MailDecisions decisions;
    private final Journal journal;
    private final CurrentUser user;

    MailController(
            Mails mails, Outbox outbox, Sellers sellers, MailDecisions decisions, Journal journal, CurrentUser user) {
        this.mails = mails;
        this.outbox = outbox;
        this.sellers = sellers;
        this.decisions = decisions;
        this.journal = journal;
        this.user = user;
    }

    @GetMapping("/mail")
    String list(
            @RequestParam(defaultValue = "TRIAGE") MailState state,
            @RequestParam(required = false) String kind,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        String chosen = decisions.kinds().contains(kind) ? kind : null;
        List<MailView> found =
                chosen == null ? mails.in(state, before, PAGE + 1) : mails.ofKind(chosen, before, PAGE + 1);
        ListPage<MailView> page = ListPage.of(found, PAGE);
        model.addAttribute("mails", page.shown());
        model.addAttribute("state", state);
        model.addAttribute("kind", chosen);
        model.addAttribute("kinds", decisions.kinds());
        model.addAttribute("counts", counts());
        model.addAttribute("opener", user.is(Role.SUPPORT));
        model.addAttribute("importer", user.is(Role.SUPPORT) || user.is(Role.ADMIN));
        model.addAttribute("next", page.next(MailView::id));
        model.addAttribute("troubled", outbox.troubled(Long.MAX_VALUE, MOST_TROUBLED));
        model.addAttribute("names", sellers.names());
        return "mail/list";
    }

    /** What waits for a person has its number; what is only kept has none. */
    private Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new LinkedHashMap<>();
        for (MailState state : List.of(MailState.TRIAGE, MailState.QUARANTINE, MailState.UNPARSEABLE)) {
            counts.put(state, mails.count(state));
        }
        counts.put(MailState.FILED, null);
        counts.put(MailState.IGNORED, null);
        return counts;
    }

    @GetMapping("/mail/{id:\\d{1,18}}")
    String show(@PathVariable long id, Model model) {
        MailView view = mails.view(id);
        model.addAttribute("one", view);
        model.addAttribute("mail", contentOf(id));
        model.addAttribute("kinds", decisions.kinds());
        model.addAttribute("marketplaces", decisions.marketplaces());
        model.addAttribute(
                "marketplace",
                sellers.find(view.sellerId()).map(SellerView::marketplace).orElse(""));
        model.addAttribute("opener", user.is(Role.SUPPORT));
        model.addAttribute("entries", journal.entries(MailSubjects.received(id)));
        model.addAttribute("names", sellers.names());
        return "mail/mail";
    }

    /** Null when the mail could not be read. */
    private ReceivedMail contentOf(long id) {
        try {
            return mails.get(id);
        } catch (SubjectNotFound unread) {
            return null;
        }
    }

    @GetMapping("/mail/{id:\\d{1,18}}/attachments/{number:\\d{1,4}}")
    ResponseEntity<Resource> attachment(@PathVariable long id, @PathVariable int number) {
        MailAttachment file = mails.get(id).attachments().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("attachment " + number + " of mail " + id));
        String name = file.name().isEmpty() ? "attachment-" + number : file.name();
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                // what the mail claims is a stranger's word
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new InputStreamResource(() -> mails.open(id, number)));
    }
}
