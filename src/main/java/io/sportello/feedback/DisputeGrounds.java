package io.sportello.feedback;

import io.sportello.feedback.rules.Clause;
import io.sportello.feedback.rules.Comment;
import io.sportello.policies.Guardrails;
import io.sportello.policies.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Finds which of the marketplace's grounds hold for a comment, and the words that make them hold. */
@Service
public class DisputeGrounds {

    private static final List<String> LANGUAGES = List.of("it", "de", "en");
    private static final List<String> TOPICS = List.of("product", "delivery", "seller", "opinion");
    private static final String ANY = "any";

    private final DisputeWords lists;
    private final Guardrails guardrails;

    DisputeGrounds(DisputeWords lists, Guardrails guardrails) {
        this.lists = lists;
        this.guardrails = guardrails;
    }

    /** The grounds that hold, in the order of {@link Ground}; empty when none does, or nothing was written. */
    public List<FoundGround> of(String comment) {
        if (comment == null || comment.isBlank()) {
            return List.of();
        }
        CommentScanner scanner = new CommentScanner(
                lists.of(ANY, "titles"), lists.of(ANY, "streets"), lists.of(ANY, "phones"), lists.of(ANY, "kin"));
        List<Clause> clauses = scanner.clauses(comment);
        List<Object> facts = new ArrayList<>(clauses);
        facts.add(new Comment(comment));
        facts.addAll(scanner.mentions(comment));
        facts.add(lists.of(ANY, "obscene"));
        String language = language(comment);
        TOPICS.forEach(topic -> facts.add(lists.of(language, topic)));
        return found(guardrails.check("dispute-grounds", facts));
    }

    private static List<FoundGround> found(List<Violation> violations) {
        Map<Ground, List<Violation>> grounds = violations.stream()
                .collect(Collectors.groupingBy(
                        each -> Ground.valueOf(each.output()), LinkedHashMap::new, Collectors.toList()));
        return grounds.entrySet().stream()
                .map(each -> new FoundGround(
                        each.getKey(),
                        cited(each.getValue()),
                        each.getValue().get(0).source()))
                .sorted(Comparator.comparing(FoundGround::ground))
                .toList();
    }

    private static String cited(Collection<Violation> violations) {
        Set<String> words = violations.stream()
                .sorted(Comparator.comparing(each -> each.floor().toString()))
                .flatMap(each -> Stream.of(each.value().toString().split(", ", -1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(", ", words);
    }

    /** The language most of whose words stand in it; the first of them when none does. */
    String language(String comment) {
        return LANGUAGES.stream()
                .max(Comparator.comparingLong((String each) -> known(comment, each))
                        .thenComparing(
                                Comparator.comparingInt(LANGUAGES::indexOf).reversed()))
                .orElseThrow();
    }

    private long known(String comment, String language) {
        return Stream.concat(Stream.of("common"), TOPICS.stream())
                .mapToLong(topic -> lists.of(language, topic)
                        .any()
                        .matcher(comment)
                        .results()
                        .count())
                .sum();
    }
}
