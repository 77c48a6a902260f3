package io.sportello.workflow.operations;

import io.sportello.navigation.StandingSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows administrators how the house runs. */
@Controller
class OperationsController {

    private final ObjectProvider<StandingSource> sources;
    private final Processes processes;
    private final Administrators administrators;

    OperationsController(ObjectProvider<StandingSource> sources, Processes processes, Administrators administrators) {
        this.sources = sources;
        this.processes = processes;
        this.administrators = administrators;
    }

    @GetMapping("/admin/operations")
    String operations(Model model) {
        administrators.require();
        model.addAttribute(
                "standings",
                sources.orderedStream().map(StandingSource::standing).toList());
        model.addAttribute("processes", processes.all());
        return "workflow/operations";
    }
}
