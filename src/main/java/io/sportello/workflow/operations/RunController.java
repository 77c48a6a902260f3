package io.sportello.workflow.operations;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows what has become of each of the jobs or processes that an administrator did something to. */
@Controller
@RequestMapping("/admin/runs/{id:\\d{1,18}}")
class RunController {

    private final RunStore runs;
    private final RetryOutcomes retries;
    private final MigrationOutcomes migrations;
    private final ProcessWords words;
    private final Administrators administrators;

    RunController(
            RunStore runs,
            RetryOutcomes retries,
            MigrationOutcomes migrations,
            ProcessWords words,
            Administrators administrators) {
        this.runs = runs;
        this.retries = retries;
        this.migrations = migrations;
        this.words = words;
        this.administrators = administrators;
    }

    @GetMapping
    String run(@PathVariable long id, Model model) {
        show(id, model);
        return "workflow/run";
    }

    /** What the page asks for while something still waits. */
    @GetMapping("/state")
    String state(@PathVariable long id, Model model) {
        show(id, model);
        return "workflow/run :: live";
    }

    private List<RunItemView> outcomes(Run run) {
        List<RunItem> items = runs.items(run.id());
        return switch (run.kind()) {
            case RETRY -> retries.of(items);
            case MIGRATION -> migrations.of(run, items);
        };
    }

    private void show(long id, Model model) {
        administrators.require();
        Run run = runs.get(id);
        List<RunItemView> items = outcomes(run).stream()
                .sorted(Comparator.comparing(RunItemView::outcome))
                .toList();
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        items.forEach(item -> counts.merge(item.outcome(), 1, Integer::sum));
        model.addAttribute("run", run);
        model.addAttribute("processName", words.process(run.process()));
        model.addAttribute("items", items);
        model.addAttribute("counts", counts);
        model.addAttribute("waiting", counts.getOrDefault(Outcome.WAITING, 0));
    }
}
