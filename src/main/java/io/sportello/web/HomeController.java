package io.sportello.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the overview: what waits, what is due next, and where everything is. */
@Controller
class HomeController {

    private final Overview overview;
    private final Frame frame;

    HomeController(Overview overview, Frame frame) {
        this.overview = overview;
        this.frame = frame;
    }

    @GetMapping("/")
    String home(Model model) {
        String seller = frame.seller() == null ? null : frame.seller().id();
        model.addAttribute("tiles", overview.tiles(seller));
        model.addAttribute("worksTasks", overview.worksTasks());
        if (overview.worksTasks()) {
            model.addAttribute("due", overview.dueNext(seller));
            model.addAttribute("soon", overview.dueSoon(seller));
            model.addAttribute("waiting", overview.waiting(seller));
        }
        return "web/home";
    }
}
