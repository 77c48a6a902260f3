package io.sportello.workflow.operations;

import io.sportello.subjects.SubjectNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows an administrator what moving processes to another version would do, and moves them. */
@Controller
@RequestMapping("/admin/processes/{process}/migration")
class MigrationController {

    /** What stands before a step's id in the name of its choice. */
    private static final String CHOICE = "step.";

    private final Processes processes;
    private final MigrationPreviews previews;
    private final Migrations migrations;
    private final Administrators administrators;

    MigrationController(
            Processes processes, MigrationPreviews previews, Migrations migrations, Administrators administrators) {
        this.processes = processes;
        this.previews = previews;
        this.migrations = migrations;
        this.administrators = administrators;
    }

    @GetMapping
    String preview(
            @PathVariable String process,
            @RequestParam int from,
            @RequestParam(required = false) Integer to,
            @RequestParam Map<String, String> all,
            Model model) {
        administrators.require();
        show(process, from, to, all, model);
        return "workflow/migration";
    }

    @PostMapping
    String start(
            @PathVariable String process,
            @RequestParam int from,
            @RequestParam(required = false) Integer to,
            @RequestParam long expected,
            @RequestParam Map<String, String> all,
            Model model,
            HttpServletResponse response) {
        administrators.require();
        MigrationPreview preview = show(process, from, to, all, model);
        try {
            return "redirect:/admin/runs/"
                    + migrations.start(process, preview.from(), preview.to(), choices(all), expected);
        } catch (OperationRefused e) {
            return e.shownOn("workflow/migration", model, response);
        }
    }

    private MigrationPreview show(String process, int from, Integer to, Map<String, String> all, Model model) {
        ProcessSummary one = processes.get(process);
        DeployedVersion target = Processes.version(one, to);
        if (target.version() == from) {
            throw new SubjectNotFound("another version of " + process);
        }
        MigrationPreview preview = previews.of(Processes.version(one, from), target, choices(all));
        model.addAttribute("one", one);
        model.addAttribute("preview", preview);
        model.addAttribute("most", Migrations.MOST);
        return preview;
    }

    private static Map<String, String> choices(Map<String, String> all) {
        return all.entrySet().stream()
                .filter(choice ->
                        choice.getKey().startsWith(CHOICE) && !choice.getValue().isBlank())
                .collect(Collectors.toMap(choice -> choice.getKey().substring(CHOICE.length()), Map.Entry::getValue));
    }
}
