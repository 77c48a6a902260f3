package io.sportello.tasks.list;

import io.sportello.tasks.Staff;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Remembers which columns somebody wants, and how wide. */
@Controller
@RequestMapping("/tasks/columns")
@PreAuthorize(Staff.ONLY)
class ColumnController {

    private final ColumnChoices choices;

    ColumnController(ColumnChoices choices) {
        this.choices = choices;
    }

    @PostMapping
    String show(@RequestParam String query, @RequestParam MultiValueMap<String, String> parameters) {
        Set<TaskColumn> shown = new TreeSet<>();
        parameters.getOrDefault("column", List.of()).forEach(key -> TaskColumn.of(key)
                .ifPresent(shown::add));
        choices.show(shown);
        return "redirect:" + TaskFilter.parse(query).here();
    }

    /** @param width in CSS pixels; without one the column has its usual width again */
    @PostMapping("/{column}/width")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void widen(@PathVariable String column, @RequestParam(required = false) Integer width) {
        TaskColumn.of(column).ifPresent(found -> choices.widen(found, width));
    }
}
