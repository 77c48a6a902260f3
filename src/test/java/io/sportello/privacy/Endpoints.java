package io.sportello.privacy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address pattern that some controller answers, without what the numbers in it look like. */
class Endpoints {

    private final RequestMappingHandlerMapping mapping;

    Endpoints(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** Those that answer a GET. */
    Set<String> reads() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> methods(info).contains(RequestMethod.GET))
                .flatMap(info -> patterns(info).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that answer anything else, with how. */
    Map<String, HttpMethod> changes() {
        Map<String, HttpMethod> changes = new TreeMap<>();
        mapping.getHandlerMethods().keySet().forEach(info -> methods(info).stream()
                .filter(method -> method != RequestMethod.GET)
                .forEach(method ->
                        patterns(info).forEach(pattern -> changes.put(pattern, HttpMethod.valueOf(method.name())))));
        return changes;
    }

    /** What names none answers to all. */
    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> named = info.getMethodsCondition().getMethods();
        return named.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : named;
    }

    private static Set<String> patterns(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .map(pattern -> pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*})*}", "{$1}"))
                // only tests have these
                .filter(pattern -> !pattern.contains("/faulty/"))
                .collect(Collectors.toSet());
    }
}
