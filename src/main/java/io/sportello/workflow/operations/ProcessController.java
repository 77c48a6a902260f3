package io.sportello.workflow.operations;

import io.sportello.navigation.ListPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows administrators which versions of a process are deployed, and how many stand where in each. */
@Controller
@RequestMapping("/admin/processes/{process}")
class ProcessController {

    /** The engine counts rows with an int. */
    private static final int LAST = 100_000;

    private final Processes processes;
    private final ProcessWords words;
    private final Administrators administrators;

    ProcessController(Processes processes, ProcessWords words, Administrators administrators) {
        this.processes = processes;
        this.words = words;
        this.administrators = administrators;
    }

    @GetMapping
    String one(
            @PathVariable String process,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) String element,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        administrators.require();
        ProcessSummary found = processes.get(process);
        DeployedVersion shown = Processes.version(found, version);
        String at = element == null || element.isBlank() ? null : element;
        int number = Math.max(1, Math.min(page, LAST));
        ListPage<RunningProcess> running = processes.running(shown.definition(), at, number);
        model.addAttribute("one", found);
        model.addAttribute("shown", shown);
        model.addAttribute("elements", processes.elements(shown.definition()));
        model.addAttribute("element", at);
        model.addAttribute("elementName", words.element(shown.definition(), at));
        model.addAttribute("running", running.shown());
        model.addAttribute("next", running.more() ? next(found, shown, at, number + 1) : null);
        return "workflow/process";
    }

    private static String next(ProcessSummary process, DeployedVersion version, String element, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/processes/")
                .pathSegment(process.process())
                .queryParam("version", version.version())
                .queryParam("page", page);
        if (element != null) {
            address.queryParam("element", element);
        }
        return address.encode().toUriString() + "#running";
    }
}
