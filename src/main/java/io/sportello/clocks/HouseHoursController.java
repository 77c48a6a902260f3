package io.sportello.clocks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.subjects.SubjectNotFound;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a seller's working hours are set: by the seller itself, support or an administrator. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN', 'SELLER')")
class HouseHoursController {

    private final HouseHoursBook book;
    private final HolidayCalendars calendars;
    private final Sellers sellers;
    private final CurrentUser user;

    HouseHoursController(HouseHoursBook book, HolidayCalendars calendars, Sellers sellers, CurrentUser user) {
        this.book = book;
        this.calendars = calendars;
        this.sellers = sellers;
        this.user = user;
    }

    @GetMapping("/settings/hours")
    ModelAndView show(
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", defaultValue = "") String chosen) {
        SellerView shown = seller(seller == null ? chosen : seller);
        return page(HttpStatus.OK, shown, HouseHoursForm.of(book.of(shown.id())));
    }

    @PostMapping("/settings/hours")
    ModelAndView save(@RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        HouseHoursForm form = new HouseHoursForm(fields);
        SellerView seller = seller(form.of("seller"));
        try {
            book.save(seller.id(), form.hours());
        } catch (DateTimeException | IllegalArgumentException e) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, seller, form).addObject("refused", true);
        }
        redirect.addFlashAttribute("flash", "settings.hours.saved");
        return new ModelAndView("redirect:/settings/hours?seller=" + seller.id());
    }

    private ModelAndView page(HttpStatus status, SellerView seller, HouseHoursForm form) {
        return new ModelAndView("clocks/hours", status)
                .addObject("seller", seller)
                .addObject("sellers", sellers.visible())
                .addObject("form", form)
                .addObject("days", DayOfWeek.values())
                .addObject("zones", zones())
                .addObject("countries", countries())
                .addObject("regions", regions(form.of("country")));
    }

    /** One a place, and UTC. */
    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> "UTC".equals(id)
                        || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    /** The names by code, in the order of the names. */
    private Map<String, String> countries() {
        Map<String, String> byName = new TreeMap<>();
        calendars.countries().forEach(code -> byName.put(name(code), code));
        return byName;
    }

    private String name(String country) {
        return new Locale.Builder().setRegion(country).build().getDisplayCountry(user.locale());
    }

    private Map<String, String> regions(String country) {
        return calendars.countries().contains(country) ? calendars.regions(country, user.locale()) : Map.of();
    }

    /** The seller asked for, or the first that may be seen; another's is not found. */
    private SellerView seller(String id) {
        return (id.isBlank() ? sellers.visible().stream().findFirst() : sellers.find(id))
                .orElseThrow(() -> new SubjectNotFound("seller " + id));
    }
}
