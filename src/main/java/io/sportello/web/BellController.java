package io.sportello.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Renews the bell of an open page; a browser that asks for it as a page gets the overview. */
@Controller
class BellController {

    @GetMapping(path = "/notices", headers = "HX-Request")
    String notices() {
        return "web/bell :: bell";
    }

    @GetMapping("/notices")
    String page() {
        return "redirect:/";
    }
}
