package io.sportello.accounts;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which the staff enter when they are away and see who covers for whom. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')")
class AbsenceController {

    private final OwnAbsences absences;
    private final AbsenceCalendar calendar;
    private final Staff staff;
    private final Refusals refusals;

    AbsenceController(OwnAbsences absences, AbsenceCalendar calendar, Staff staff, Refusals refusals) {
        this.absences = absences;
        this.calendar = calendar;
        this.staff = staff;
        this.refusals = refusals;
    }

    @GetMapping("/profile/absences")
    ModelAndView own() {
        return page(HttpStatus.OK, "", "", "");
    }

    @PostMapping("/profile/absences")
    ModelAndView add(
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            @RequestParam(defaultValue = "") String substitute,
            RedirectAttributes redirect) {
        try {
            absences.add(user(), day(first), day(last), substitute);
        } catch (AccountRefused refused) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, first, last, substitute)
                    .addObject("refused", refusals.words(refused));
        }
        redirect.addFlashAttribute("flash", "absences.added");
        return new ModelAndView("redirect:/profile/absences");
    }

    @PostMapping("/profile/absences/{id}/remove")
    String remove(@PathVariable long id, RedirectAttributes redirect) {
        absences.remove(user(), id);
        redirect.addFlashAttribute("flash", "absences.removed");
        return "redirect:/profile/absences";
    }

    @GetMapping("/absences")
    ModelAndView calendar(@RequestParam(required = false) LocalDate from) {
        LocalDate monday = calendar.monday(user(), from);
        return new ModelAndView("accounts/absence-calendar")
                .addObject("weeks", calendar.weeks(user(), monday))
                .addObject("earlier", monday.minusWeeks(AbsenceCalendar.WEEKS))
                .addObject("later", monday.plusWeeks(AbsenceCalendar.WEEKS));
    }

    private ModelAndView page(HttpStatus status, String first, String last, String substitute) {
        return new ModelAndView("accounts/absences", status)
                .addObject("absences", absences.of(user()))
                .addObject(
                        "colleagues",
                        staff.substitutesOf(user()).stream()
                                .map(AppUser::signedIn)
                                .toList())
                .addObject("first", first)
                .addObject("last", last)
                .addObject("substitute", substitute);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new AccountRefused("absences.refused.day");
        }
    }

    private static SignedInUser user() {
        return RunningThread.user().orElseThrow();
    }
}
