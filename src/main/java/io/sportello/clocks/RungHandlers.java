package io.sportello.clocks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives rungs to the features that know what to do. */
@Component
class RungHandlers {

    private final ObjectProvider<RungHandler> handlers;

    /** @param handlers asked for late, since features use the ladder that uses them */
    RungHandlers(ObjectProvider<RungHandler> handlers) {
        this.handlers = handlers;
    }

    void handle(List<DueRung> rungs) {
        Map<String, List<DueRung>> byKind = rungs.stream()
                .collect(Collectors.groupingBy(rung -> rung.subject().kind(), LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> handler(kind).due(List.copyOf(some)));
    }

    private RungHandler handler(String kind) {
        return handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody handles the ladders of a " + kind));
    }
}
