package io.sportello.tasks.list;

import io.sportello.accounts.Sellers;
import io.sportello.tasks.TaskPage;
import io.sportello.tasks.TaskQuery;
import io.sportello.tasks.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the work list; its address holds the view, the filters, the order and the page. */
@Controller
class TaskListController {

    private static final int PAGE = 50;

    private final Tasks tasks;
    private final TaskQuestions questions;
    private final SavedViews saved;
    private final ColumnChoices columns;
    private final Sellers sellers;
    private final TaskKinds kinds;
    private final Clock clock;

    TaskListController(
            Tasks tasks,
            TaskQuestions questions,
            SavedViews saved,
            ColumnChoices columns,
            Sellers sellers,
            TaskKinds kinds,
            Clock clock) {
        this.clock = clock;
        this.tasks = tasks;
        this.questions = questions;
        this.saved = saved;
        this.columns = columns;
        this.sellers = sellers;
        this.kinds = kinds;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam MultiValueMap<String, String> parameters,
            @CookieValue(name = "seller", required = false) String chosenSeller,
            Model model) {
        TaskFilter filter = TaskFilter.of(parameters);
        if (!parameters.containsKey("seller")) {
            filter = filter.ofSeller(chosenSeller);
        }
        if (!filter.order().isIndexed() && tasks.count(questions.of(filter)).more()) {
            filter = filter.naturally();
            model.addAttribute("tooManyToSort", Tasks.MOST_COUNTED);
        }
        TaskPage page = tasks.find(questions.of(filter), parameters.getFirst("cursor"), PAGE);
        List<SavedViewLine> views = saved.mine();
        model.addAttribute("tasks", page.tasks());
        model.addAttribute("cursor", page.next());
        model.addAttribute("next", page.next() == null ? null : filter.after(page.next()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("kinds", kinds.byProcess());
        model.addAttribute("hours", TaskFilter.HOURS);
        show(filter, parameters.getFirst("saved"), views, model);
        return "tasks/list";
    }

    private void show(TaskFilter filter, String savedId, List<SavedViewLine> views, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("views", TaskListView.values());
        model.addAttribute("savedViews", views);
        model.addAttribute("current", current(savedId, views));
        model.addAttribute("counts", tasks.counts(counted(filter, views)));
        model.addAttribute("sellerNames", sellers.names());
        model.addAttribute("columns", TaskColumn.all());
        model.addAttribute("choice", columns.mine());
    }

    /**
     * What has changed on a page that is being read: its rows as they are now, how many tasks beside them it would show, and
     * all counts.
     *
     * @param shown the changed tasks whose rows the page has
     * @param changed those whose rows it has not
     * @param next the cursor of the page after it
     * @param since when it was read
     */
    @GetMapping("/tasks/changes")
    String changes(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "") List<String> shown,
            @RequestParam(defaultValue = "") List<String> changed,
            @RequestParam(required = false) String next,
            @RequestParam(required = false) Instant since,
            Model model) {
        TaskFilter filter = TaskFilter.of(parameters);
        List<SavedViewLine> views = saved.mine();
        model.addAttribute("tasks", tasks.get(shown));
        model.addAttribute("more", tasks.among(questions.of(filter), changed, next));
        model.addAttribute("since", since);
        show(filter, parameters.getFirst("saved"), views, model);
        return "tasks/rows :: changes";
    }

    /** What the page counts: its own list, each ready-made one with the same filters, and each saved one with its own. */
    private Map<String, TaskQuery> counted(TaskFilter filter, List<SavedViewLine> views) {
        Map<String, TaskQuery> counted = new LinkedHashMap<>();
        counted.put("here", questions.of(filter));
        Arrays.stream(TaskListView.values()).forEach(view -> counted.put(view.key(), questions.of(filter, view)));
        views.forEach(view ->
                counted.put("saved-" + view.id(), questions.of(view.filter().ofSeller(filter.seller()))));
        return counted;
    }

    private static SavedViewLine current(String id, List<SavedViewLine> views) {
        return views.stream()
                .filter(view -> Long.toString(view.id()).equals(id))
                .findFirst()
                .orElse(null);
    }
}
