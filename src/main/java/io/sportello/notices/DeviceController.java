package io.sportello.notices;

import io.sportello.accounts.CurrentUser;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the staff choose the devices that tell them what can't wait. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'COMPLIANCE', 'ADMIN')")
@RequestMapping("/profile/devices")
class DeviceController {

    private static final String BACK = "redirect:/profile/devices";

    private final PushDevices devices;
    private final PushKeys keys;
    private final Alarms alarms;
    private final CurrentUser user;

    DeviceController(PushDevices devices, PushKeys keys, Alarms alarms, CurrentUser user) {
        this.devices = devices;
        this.keys = keys;
        this.alarms = alarms;
        this.user = user;
    }

    @GetMapping
    ModelAndView page() {
        return show(HttpStatus.OK);
    }

    @PostMapping
    String add(
            @RequestParam String endpoint,
            @RequestParam String p256dh,
            @RequestParam String auth,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
            RedirectAttributes redirect) {
        devices.add(user.name(), endpoint, p256dh, auth, BrowserName.of(browser));
        redirect.addFlashAttribute("flash", "notices.added");
        return BACK;
    }

    @PostMapping("/{id}/trial")
    String tryOut(@PathVariable long id, RedirectAttributes redirect) {
        alarms.tryOut(user.name(), id);
        redirect.addFlashAttribute("flash", "notices.tried");
        return BACK;
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, RedirectAttributes redirect) {
        devices.remove(user.name(), id);
        redirect.addFlashAttribute("flash", "notices.removed");
        return BACK;
    }

    @ExceptionHandler
    ModelAndView refused(DeviceRefused refused) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", refused.getMessage());
    }

    private ModelAndView show(HttpStatus status) {
        return new ModelAndView("notices/devices", status)
                .addObject("devices", devices.of(user.name()))
                .addObject("key", keys.publicKey());
    }
}
