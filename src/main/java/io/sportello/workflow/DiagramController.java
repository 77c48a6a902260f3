package io.sportello.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves deployed processes as BPMN XML, for the diagram on a case's page. */
@RestController
class DiagramController {

    private final Workflow workflow;

    DiagramController(Workflow workflow) {
        this.workflow = workflow;
    }

    /** A deployed version never changes, so the browser may keep it; the page names the language in the address too. */
    @GetMapping("/workflow/diagrams/{processDefinitionId}")
    ResponseEntity<String> diagram(@PathVariable String processDefinitionId, Locale language) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(7)).cachePrivate())
                .body(workflow.diagram(processDefinitionId, language));
    }
}
