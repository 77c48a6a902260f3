package io.sportello.tasks;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the work list; its address holds the view, the filters and the page. */
@Controller
class TaskListController {

    private static final int PAGE = 50;
    private static final List<Integer> HOURS_AHEAD = List.of(4, 24, 48, 168);

    private final Tasks tasks;
    private final TaskHandlers handlers;
    private final Clock clock;

    TaskListController(Tasks tasks, TaskHandlers handlers, Clock clock) {
        this.tasks = tasks;
        this.handlers = handlers;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(required = false) String view,
            @RequestParam(required = false) String seller,
            @CookieValue(name = "seller", required = false) String chosenSeller,
            @RequestParam(required = false) String marketplace,
            @RequestParam(required = false) String task,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) Integer due,
            @RequestParam(required = false) String cursor,
            Model model) {
        TaskFilter filter = TaskFilter.of(view, seller == null ? chosenSeller : seller, marketplace, task, q, due);
        TaskPage page = tasks.find(filter.query(clock), cursor, PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("counts", counts(filter));
        model.addAttribute("tasks", page.tasks());
        model.addAttribute("next", page.next() == null ? null : filter.after(page.next()));
        model.addAttribute("kinds", handlers.tasks());
        model.addAttribute("hours", HOURS_AHEAD);
        return "tasks/list";
    }

    private Map<TaskListView, Long> counts(TaskFilter filter) {
        Map<TaskListView, Long> counts = new EnumMap<>(TaskListView.class);
        Arrays.stream(TaskListView.values()).forEach(view -> counts.put(view, tasks.count(filter.query(view, clock))));
        return counts;
    }

    @ExceptionHandler
    void notForYou(TaskNotAllowed refusal, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.FORBIDDEN.value());
    }
}
