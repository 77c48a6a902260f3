package io.sportello.web;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the manual and the accessibility statement, to everybody. */
@Controller
class HelpController {

    private final Manual manual;
    private final String contact;

    HelpController(Manual manual, @Value("${sportello.contact:}") String contact) {
        this.manual = manual;
        this.contact = contact;
    }

    @GetMapping("/help")
    String help(@RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("query", q);
        model.addAttribute("hits", manual.search(language(locale), q));
        return "web/help_" + language(locale);
    }

    @GetMapping("/accessibility")
    String accessibility(Locale locale, Model model) {
        model.addAttribute("contact", contact);
        return "web/accessibility_" + language(locale);
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("it") ? "it" : "en";
    }
}
