package io.sportello.cases.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.cases.CaseAbout;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseFiling;
import io.sportello.cases.CaseMails;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseQuery;
import io.sportello.cases.CaseStatus;
import io.sportello.cases.CaseUpload;
import io.sportello.cases.CaseView;
import io.sportello.cases.NewCase;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectFacts;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a case: a seller for themselves, support for a seller, or of a mail. */
@Controller
@PreAuthorize("hasAnyRole('SELLER', 'SUPPORT')")
@RequestMapping("/cases/new")
class NewCaseController {

    private final CaseQueries cases;
    private final CaseFiling filing;
    private final CaseMails caseMails;
    private final CaseAbout about;
    private final Mails mails;
    private final Sellers sellers;
    private final CurrentUser user;

    NewCaseController(
            CaseQueries cases,
            CaseFiling filing,
            CaseMails caseMails,
            CaseAbout about,
            Mails mails,
            Sellers sellers,
            CurrentUser user) {
        this.cases = cases;
        this.filing = filing;
        this.caseMails = caseMails;
        this.about = about;
        this.mails = mails;
        this.sellers = sellers;
        this.user = user;
    }

    @GetMapping
    String form(
            @RequestParam(name = "about", defaultValue = "") String from,
            @RequestParam(required = false) Long mail,
            @CookieValue(name = "seller", defaultValue = "") String chosen,
            Model model) {
        NewCaseForm form = mail == null || user.is(Role.SELLER) ? about(from, chosen) : mailed(mail);
        return show(form, model);
    }

    private NewCaseForm about(String from, String chosen) {
        return about.find(from).map(facts -> NewCaseForm.about(from, facts)).orElseGet(() -> NewCaseForm.empty(chosen));
    }

    private NewCaseForm mailed(long mail) {
        MailView view = mails.view(mail);
        return NewCaseForm.of(view, mails.get(mail).text());
    }

    @PostMapping
    String open(
            @ModelAttribute NewCaseForm form,
            @RequestParam(required = false) List<MultipartFile> files,
            Model model,
            RedirectAttributes flash) {
        SellerView seller = seller(form);
        Optional<SubjectFacts> facts = about.find(form.aboutPage());
        Optional<NewCase> asked = form.asked(
                seller == null ? form.sellerId() : seller.id(),
                facts.map(SubjectFacts::subject).orElse(null),
                user.is(Role.SELLER),
                seller == null ? ZoneOffset.UTC : seller.zone());
        if (asked.isEmpty()) {
            return refuse(form, files, new CaseForms.Problem("cases.refused.form", List.of()), model);
        }
        List<Subject> opened = new ArrayList<>();
        Optional<CaseForms.Problem> problem = CaseForms.problem(() -> opened.add(open(form, asked.get(), files)));
        if (problem.isPresent()) {
            return refuse(form, files, problem.get(), model);
        }
        flash.addFlashAttribute("flash", "cases.opened");
        return "redirect:/cases/" + opened.get(0).id();
    }

    private Subject open(NewCaseForm form, NewCase asked, List<MultipartFile> files) {
        boolean mailed = form.mail() != null && !user.is(Role.SELLER);
        return mailed ? caseMails.open(form.mail(), asked) : filing.open(asked, CaseForms.uploads(files));
    }

    /** A seller of one store opens it there, whatever the form says. */
    private SellerView seller(NewCaseForm form) {
        List<SellerView> visible = sellers.visible();
        return visible.size() == 1
                ? visible.get(0)
                : sellers.find(form.sellerId()).orElse(null);
    }

    /** Not solved for good, so that a mail may still go there. */
    private List<CaseView> open(String sellerId) {
        Set<CaseStatus> statuses = EnumSet.complementOf(EnumSet.copyOf(CaseStatus.FINISHED));
        return cases.find(new CaseQuery(statuses, false, sellerId, null, null, null, null, null, CaseQuery.MOST))
                .items();
    }

    private String suggested(Long mail) {
        return mail == null || user.is(Role.SELLER)
                ? null
                : Optional.ofNullable(mails.view(mail).suggested())
                        .map(Subject::id)
                        .orElse(null);
    }

    private String refuse(NewCaseForm form, List<MultipartFile> files, CaseForms.Problem problem, Model model) {
        String lost = CaseForms.uploads(files).stream().map(CaseUpload::shown).collect(Collectors.joining(", "));
        model.addAttribute("lost", lost);
        model.addAttribute("problem", problem.key());
        model.addAttribute("problemArguments", problem.arguments().toArray());
        return show(form, model);
    }

    private String show(NewCaseForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("aboutFacts", about.find(form.aboutPage()).orElse(null));
        model.addAttribute("categories", CaseCategory.values());
        model.addAttribute("sellers", sellers.visible());
        model.addAttribute("suggested", suggested(form.mail()));
        model.addAttribute("candidates", form.mail() == null ? List.of() : open(form.sellerId()));
        return "cases/new";
    }
}
