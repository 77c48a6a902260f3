package io.sportello.workflow.operations;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows administrators how the house runs. */
@Controller
class OperationsController {

    private final Administrators administrators;

    OperationsController(Administrators administrators) {
        this.administrators = administrators;
    }

    @GetMapping("/admin/operations")
    String operations(Model model) {
        administrators.require();
        return "redirect:/admin/incidents";
    }
}
