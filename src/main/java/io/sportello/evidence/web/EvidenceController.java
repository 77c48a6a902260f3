package io.sportello.evidence.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.documents.DocumentRefused;
import io.sportello.evidence.Evidence;
import io.sportello.evidence.EvidenceBundles;
import io.sportello.evidence.EvidenceItem;
import io.sportello.evidence.EvidenceProofs;
import io.sportello.evidence.EvidenceRoom;
import io.sportello.evidence.ProofView;
import io.sportello.navigation.UndoOffer;
import io.sportello.subjects.Subject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that says what evidence is missing, takes files in, and hands the archive out. */
@Controller
@RequestMapping("/evidence/{kind:[a-z][a-z-]{0,19}}/{id:[A-Za-z0-9-]{1,40}}")
class EvidenceController {

    private final EvidenceRoom room;
    private final EvidenceBundles bundles;
    private final EvidenceProofs proofs;
    private final MessageSource messages;
    private final CurrentUser user;

    EvidenceController(
            EvidenceRoom room,
            EvidenceBundles bundles,
            EvidenceProofs proofs,
            MessageSource messages,
            CurrentUser user) {
        this.room = room;
        this.bundles = bundles;
        this.proofs = proofs;
        this.messages = messages;
        this.user = user;
    }

    @GetMapping
    String page(@PathVariable String kind, @PathVariable String id, Locale locale, Model model) {
        Evidence evidence = room.of(new Subject(kind, id), locale);
        model.addAttribute("subject", evidence.subject());
        model.addAttribute("facts", evidence.facts());
        model.addAttribute("checklist", evidence.checklist());
        model.addAttribute("missing", evidence.missing());
        model.addAttribute("folders", evidence.folders());
        model.addAttribute("items", EvidenceItem.values());
        model.addAttribute("staff", !user.is(Role.SELLER));
        model.addAttribute("mayAdd", user.is(Role.SUPPORT) || user.is(Role.SELLER));
        return "evidence/evidence";
    }

    @PostMapping
    void download(@PathVariable String kind, @PathVariable String id, Locale locale, HttpServletResponse response)
            throws IOException {
        Subject subject = new Subject(kind, id);
        Evidence evidence = room.of(subject, locale);
        bundles.note(evidence);
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + EvidenceBundles.fileName(subject) + '"');
        bundles.write(evidence, locale, response.getOutputStream());
    }

    @PostMapping("/proofs")
    @PreAuthorize("hasAnyRole('SUPPORT', 'SELLER')")
    String add(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam EvidenceItem item,
            @RequestParam(defaultValue = "") String note,
            @RequestParam MultipartFile file,
            Locale locale,
            RedirectAttributes next)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            ProofView added = proofs.add(new Subject(kind, id), item, note, file.getOriginalFilename(), content);
            next.addFlashAttribute("flash", "evidence.added");
            UndoOffer.of("/evidence/" + kind + "/" + id + "/proofs/" + added.documentId() + "/take-back")
                    .on(next);
        } catch (DocumentRefused refused) {
            next.addFlashAttribute("problem", messages.getMessage(refused.getMessage(), refused.arguments(), locale));
        }
        return "redirect:/evidence/" + kind + "/" + id;
    }

    @PostMapping("/proofs/{document:\\d{1,18}}/take-back")
    @PreAuthorize("hasAnyRole('SUPPORT', 'SELLER')")
    String takeBack(
            @PathVariable String kind,
            @PathVariable String id,
            @PathVariable long document,
            Locale locale,
            RedirectAttributes next) {
        try {
            proofs.takeBack(new Subject(kind, id), document);
            next.addFlashAttribute("flash", "evidence.taken-back");
        } catch (DocumentRefused refused) {
            next.addFlashAttribute("problem", messages.getMessage(refused.getMessage(), refused.arguments(), locale));
        }
        return "redirect:/evidence/" + kind + "/" + id;
    }
}
